"""Orders of the shop for MCP clients."""

from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions, RevocationOptions
from mcp.server.mcpserver import MCPServer

from shop.provider import ShopProvider

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
