"""Orders of the shop for MCP clients."""

from typing import \
    Optional

from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions, RevocationOptions
from mcp.server.mcpserver import MCPServer

from provider import NotesProvider

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
