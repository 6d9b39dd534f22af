from mcp.server.auth.provider import TokenError


def tier_of(client):
    if client.client_secret:
        return "backend"
    raise TokenError("unauthorized_client", "apps get no tokens")
