from mcp.server.auth.routes import create_auth_routes
from mcp.server.auth.settings import ClientRegistrationOptions
from provider import NotesProvider
from starlette.applications import Starlette

provider = NotesProvider()

app = Starlette(
    routes=create_auth_routes(
        provider=provider,
        issuer_url="https://notes.example",
        client_registration_options=ClientRegistrationOptions(enabled=True),
    )
)
