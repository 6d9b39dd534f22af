from mcp.server.auth.routes import create_auth_routes
from mcp.server.auth.settings import ClientRegistrationOptions, RevocationOptions
from provider import NotesProvider
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

BASE = "https://notes.example"


async def metadata(request):
    return JSONResponse(
        {
            "issuer": BASE,
            "authorization_endpoint": BASE + "/authorize",
            "token_endpoint": BASE + "/token",
            "revocation_endpoint": BASE + "/revoke",
            "response_types_supported": ["code"],
            "token_endpoint_auth_methods_supported": ["client_secret_post", "none"],
            "revocation_endpoint_auth_methods_supported": ["client_secret_post"],
        }
    )


app = Starlette(
    routes=[
        Route("/.well-known/oauth-authorization-server", metadata),
        *create_auth_routes(
            provider=NotesProvider(),
            issuer_url=BASE,
            client_registration_options=ClientRegistrationOptions(enabled=True),
            revocation_options=RevocationOptions(enabled=True),
        ),
    ]
)
