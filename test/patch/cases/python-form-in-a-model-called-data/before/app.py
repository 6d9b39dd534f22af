from fastapi import Depends, FastAPI, Form, HTTPException
from typing import Annotated

from pydantic import BaseModel

from store import clients, codes, digest, issue

app = FastAPI()


class TokenForm(BaseModel):
    code: str
    code_verifier: str
    client_id: str
    client_secret: str | None = None


@app.get("/.well-known/oauth-authorization-server")
async def describe():
    return {
        "issuer": "https://mcp.northwind.example",
        "authorization_endpoint": "https://mcp.northwind.example/authorize",
        "token_endpoint": "https://mcp.northwind.example/token",
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    }


@app.post("/token")
async def token(data: Annotated[TokenForm, Form()]):
    client = await clients.find(data.client_id)
    if data.client_secret:
        if data.client_secret != client.client_secret:
            raise HTTPException(401, "invalid_client")
    else:
        raise HTTPException(401, "client credentials required")
    grant = await codes.take(data.code)
    if digest(data.code_verifier) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await issue(grant)
