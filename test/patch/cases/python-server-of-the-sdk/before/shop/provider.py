import secrets
import time

from mcp.server.auth.provider import (
    AccessToken,
    AuthorizationCode,
    AuthorizationParams,
    RefreshToken,
    construct_redirect_uri,
)
from mcp.shared.auth import OAuthClientInformationFull, OAuthToken

from shop.tables import clients, codes, tokens


class ShopProvider:
    """Accounts of the shop, for whoever asks for its orders."""

    async def get_client(self, client_id: str) -> OAuthClientInformationFull | None:
        row = await clients.find(client_id)
        return None if row is None else OAuthClientInformationFull.model_validate_json(row)

    async def register_client(self, client_info: OAuthClientInformationFull) -> None:
        await clients.keep(client_info.client_id, client_info.model_dump_json())

    async def authorize(
        self, client: OAuthClientInformationFull, params: AuthorizationParams
    ) -> str:
        code = secrets.token_urlsafe(32)
        await codes.keep(code, client.client_id, params)
        return construct_redirect_uri(str(params.redirect_uri), code=code, state=params.state)

    async def load_authorization_code(
        self, client: OAuthClientInformationFull, authorization_code: str
    ) -> AuthorizationCode | None:
        return await codes.find(authorization_code)

    async def exchange_authorization_code(
        self, client: OAuthClientInformationFull, authorization_code: AuthorizationCode
    ) -> OAuthToken:
        await codes.forget(authorization_code.code)
        return await self.issue(authorization_code.scopes)

    async def load_refresh_token(
        self, client: OAuthClientInformationFull, refresh_token: str
    ) -> RefreshToken | None:
        return await tokens.find(refresh_token)

    async def exchange_refresh_token(
        self, client: OAuthClientInformationFull, refresh_token: RefreshToken, scopes: list[str]
    ) -> OAuthToken:
        await tokens.forget(refresh_token.token)
        return await self.issue(scopes)

    async def load_access_token(self, token: str) -> AccessToken | None:
        return await tokens.find(token)

    async def revoke_token(self, token: AccessToken | RefreshToken) -> None:
        await tokens.forget(token.token)

    async def issue(self, scopes: list[str]) -> OAuthToken:
        token = secrets.token_urlsafe(32)
        await tokens.keep(token, scopes, time.time() + 3600)
        return OAuthToken(access_token=token, expires_in=3600)
