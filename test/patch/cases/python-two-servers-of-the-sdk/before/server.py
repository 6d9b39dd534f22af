from __future__ import annotations

import os
from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
from mcp.server.fastmcp import FastMCP
from provider import NotesProvider


def settings() -> AuthSettings:
    return AuthSettings(
        issuer_url=os.environ["ISSUER"],
        client_registration_options=ClientRegistrationOptions(enabled=True),
    )


notes = FastMCP("notes", auth_server_provider=NotesProvider(), auth=settings())
archive = FastMCP("archive", auth_server_provider=NotesProvider(), auth=settings())
