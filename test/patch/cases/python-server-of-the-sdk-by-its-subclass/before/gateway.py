from mcp.server.fastmcp import FastMCP


class GatewayMCP(FastMCP):
    async def list_tools(self):
        return [tool for tool in await super().list_tools() if tool.name in self.allowed]
