from gateway import GatewayMCP
from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
from provider import NotesProvider

options = ClientRegistrationOptions(enabled=True)
settings = AuthSettings(
    issuer_url="https://notes.example", client_registration_options=options
)
mcp = GatewayMCP("notes", auth_server_provider=NotesProvider(), auth=settings)
