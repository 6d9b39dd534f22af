from fastapi import APIRouter, Form, HTTPException

router = APIRouter()


@router.get("/metadata")
async def metadata():
    return {
        "issuer": BASE,
        "authorization_endpoint": f"{BASE}/oauth/authorize",
        "token_endpoint": f"{BASE}/oauth/token",
        "response_types_supported": ["code"],
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
    }


@router.post("/token")
async def token(
    code: str = Form(...),
    client_id: str = Form(...),
    client_secret: str | None = Form(None),
    code_verifier: str = Form(...),
):
    client = await clients.get(client_id)
    if client.secret_hash and digest(client_secret) != client.secret_hash:
        raise HTTPException(401, "invalid_client")
    grant = await codes.take(code, client_id)
    if digest(code_verifier) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await issue(grant)
