from fastapi import Depends, FastAPI, Form, HTTPException
import os
from hmac import compare_digest

from fastapi import Header

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
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    }


@app.post("/token")
async def token(
    code: str = Form(...),
    client_id: str = Form(...),
    code_verifier: str = Form(...),
    x_api_key: str = Header(...),
):
    if not compare_digest(x_api_key, os.environ["PLATFORM_KEY"]):
        raise HTTPException(401, "unknown caller")
    grant = await codes.take(code)
    if digest(code_verifier) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await issue(grant)
