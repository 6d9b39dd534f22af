import os
from collections.abc import Callable
from typing import Any

from mcp.server.auth import routes as sdk_routes
from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
from mcp.server.fastmcp import FastMCP
from mcp.shared.auth import OAuthMetadata

from provider import NotesProvider


# The SDK lets clients in that have no secret, and its metadata does not say so
# (RFC 8414, section 2).
def with_none(build: Callable[..., OAuthMetadata]) -> Callable[..., OAuthMetadata]:
    def build_metadata(*args: Any, **kwargs: Any) -> OAuthMetadata:
        metadata = build(*args, **kwargs)
        methods = metadata.token_endpoint_auth_methods_supported
        if methods is not None and "none" not in methods:
            methods.append("none")
        return metadata

    return build_metadata


sdk_routes.build_metadata = with_none(sdk_routes.build_metadata)


def options() -> dict[str, Any]:
    if "ISSUER" not in os.environ:
        return {}
    settings = AuthSettings(
        issuer_url=os.environ["ISSUER"],
        client_registration_options=ClientRegistrationOptions(enabled=True),
    )
    return {"auth": settings, "auth_server_provider": NotesProvider()}


mcp = FastMCP("notes", **options())
