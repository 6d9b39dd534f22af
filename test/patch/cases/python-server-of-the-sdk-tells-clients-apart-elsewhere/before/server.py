from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
from mcp.server.fastmcp import FastMCP

from provider import NotesProvider

mcp = FastMCP(
    "notes",
    auth_server_provider=NotesProvider(),
    auth=AuthSettings(
        issuer_url="https://notes.example",
        client_registration_options=ClientRegistrationOptions(enabled=True),
    ),
)
