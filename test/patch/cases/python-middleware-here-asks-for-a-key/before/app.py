from fastapi import FastAPI, Form, HTTPException
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from slowapi.middleware import SlowAPIMiddleware

from partners import PartnersOnly
from store import codes, digest, issue

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"])
app.add_middleware(GZipMiddleware)
app.add_middleware(SlowAPIMiddleware)
app.add_middleware(PartnersOnly)


@app.get("/.well-known/oauth-authorization-server")
async def describe():
    return {
        "issuer": "https://mcp.quayside.example",
        "authorization_endpoint": "https://mcp.quayside.example/authorize",
        "token_endpoint": "https://mcp.quayside.example/token",
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    }


@app.post("/token")
async def token(code: str = Form(...), code_verifier: str = Form(...)):
    grant = await codes.take(code)
    if digest(code_verifier) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await issue(grant)
