"""Token endpoint: the client is authenticated by a package that is not here."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from house_accounts import authenticate_client

from .codes import redeem, sign

router = APIRouter()


@router.get("/.well-known/oauth-authorization-server")
async def metadata():
    return {
        "issuer": "https://accounts.example",
        "authorization_endpoint": "https://accounts.example/authorize",
        "token_endpoint": "https://accounts.example/token",
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
    }


@router.post("/token")
async def token(request: Request):
    form = await request.form()
    client = await authenticate_client(request)
    code = redeem(form["code"], client)
    digest = sha256(form["code_verifier"].encode()).digest()
    if urlsafe_b64encode(digest).rstrip(b"=").decode() != code.code_challenge:
        return JSONResponse({"error": "invalid_grant"}, status_code=400)
    return {"access_token": sign(code.subject), "token_type": "Bearer"}
