"""Orders of the shop for MCP clients."""

from collections.abc import Callable
from typing import \
    Optional
from typing import Any

from mcp.server.auth import routes as sdk_routes
from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions, RevocationOptions
from mcp.server.mcpserver import MCPServer
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

BASE = "https://mcp.shop.example"


def build(name: Optional[str] = None) -> MCPServer:
    mcp = MCPServer(
        "shop",
        auth_server_provider=NotesProvider(),
        auth=AuthSettings(
            issuer_url=BASE,
            resource_server_url=f"{BASE}/mcp",
            client_registration_options=ClientRegistrationOptions(
                enabled=True, valid_scopes=["orders"]
            ),
            revocation_options=RevocationOptions(enabled=True),
        ),
    )

    @mcp.tool()
    async def orders() -> list[str]:
        return []

    return mcp
