from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
from mcp.server.fastmcp import FastMCP

mcp = FastMCP(
    "notes",
    auth_server_provider=None,
    auth=AuthSettings(
        issuer_url="https://notes.example",
        client_registration_options=ClientRegistrationOptions(enabled=True),
    ),
)
