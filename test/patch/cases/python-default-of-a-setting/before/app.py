from fastapi import Depends, FastAPI, Form, HTTPException
from config import settings

from store import clients, codes, digest, issue

app = FastAPI()


@app.get("/.well-known/oauth-authorization-server")
async def describe():
    return {
        "issuer": "https://mcp.northwind.example",
        "authorization_endpoint": "https://mcp.northwind.example/authorize",
        "token_endpoint": "https://mcp.northwind.example/token",
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": settings.auth_methods,
    }


@app.post("/token")
async def token(
    code: str = Form(...),
    client_id: str = Form(...),
    client_secret: str | None = Form(None),
    code_verifier: str = Form(...),
):
    client = await clients.find(client_id)
    if client.client_secret and client.client_secret != client_secret:
        raise HTTPException(401, "invalid_client")
    grant = await codes.take(code)
    if digest(code_verifier) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await issue(grant)
