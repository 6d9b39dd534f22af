import os
from typing import Any

from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
from mcp.server.fastmcp import FastMCP

from provider import NotesProvider


def options() -> dict[str, Any]:
    if "ISSUER" not in os.environ:
        return {}
    settings = AuthSettings(
        issuer_url=os.environ["ISSUER"],
        client_registration_options=ClientRegistrationOptions(enabled=True),
    )
    return {"auth": settings, "auth_server_provider": NotesProvider()}


mcp = FastMCP("notes", **options())
