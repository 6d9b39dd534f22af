from mcp.server.auth.handlers.metadata import MetadataHandler
from mcp.server.auth.handlers.register import RegistrationHandler
from mcp.server.auth.handlers.token import TokenHandler
from mcp.server.auth.middleware.client_auth import ClientAuthenticator
from mcp.server.auth.routes import cors_middleware
from mcp.server.auth.settings import ClientRegistrationOptions
from mcp.shared.auth import OAuthMetadata
from starlette.routing import Route

BASE = "https://login.example.org"
OPTIONS = ClientRegistrationOptions(enabled=True)


def metadata():
    return OAuthMetadata(
        issuer=BASE,
        authorization_endpoint=f"{BASE}/authorize",
        token_endpoint=f"{BASE}/token",
        response_types_supported=["code"],
        token_endpoint_auth_methods_supported=["client_secret_post", "none"],
    )


def routes(provider):
    return [
        Route(
            "/.well-known/oauth-authorization-server",
            endpoint=MetadataHandler(metadata()).handle,
        ),
        Route(
            "/token",
            endpoint=cors_middleware(
                TokenHandler(provider, ClientAuthenticator(provider)).handle,
                ["POST", "OPTIONS"],
            ),
            methods=["POST", "OPTIONS"],
        ),
        Route(
            "/register",
            endpoint=RegistrationHandler(provider, options=OPTIONS).handle,
            methods=["POST"],
        ),
    ]
