"""Orders of the shop for MCP clients."""

from typing import Any

from mcp.server.auth import routes as sdk_routes
from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions, RevocationOptions
from mcp.server.mcpserver import MCPServer
from mcp.shared.auth import OAuthMetadata

from shop.provider import ShopProvider

sdk_build_metadata = sdk_routes.build_metadata


# The SDK lets clients in that have no secret, and its metadata does not say so
# (RFC 8414, section 2).
def build_metadata_with_none(*args: Any, **kwargs: Any) -> OAuthMetadata:
    metadata = sdk_build_metadata(*args, **kwargs)
    for methods in (
        metadata.token_endpoint_auth_methods_supported,
        metadata.revocation_endpoint_auth_methods_supported,
    ):
        if methods is not None and "none" not in methods:
            methods.append("none")
    return metadata


sdk_routes.build_metadata = build_metadata_with_none

BASE = "https://mcp.shop.example"


def build() -> MCPServer:
    mcp = MCPServer(
        "shop",
        auth_server_provider=ShopProvider(),
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
