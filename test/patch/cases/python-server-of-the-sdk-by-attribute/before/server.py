"""Notes, with a login where they are served to others."""

import os

from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
from mcp.server.fastmcp import FastMCP

from provider import NotesProvider

mcp = FastMCP("notes")


def protect() -> None:
    mcp.settings.auth = AuthSettings(
        issuer_url=os.environ["ISSUER"],
        client_registration_options=ClientRegistrationOptions(enabled=True),
    )
    mcp._auth_server_provider = NotesProvider()
