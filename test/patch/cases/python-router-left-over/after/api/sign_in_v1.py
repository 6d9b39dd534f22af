from fastapi import APIRouter, Form, HTTPException

router = APIRouter(prefix="/oauth")


@router.get("/metadata")
async def metadata():
    return {
        "issuer": BASE,
        "authorization_endpoint": f"{BASE}/oauth/authorize",
        "token_endpoint": f"{BASE}/oauth/token",
        "response_types_supported": ["code"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    }


@router.post("/token")
async def token(
    code: str = Form(...),
    client_id: str = Form(...),
    client_secret: str = Form(...),
):
    client = await clients.get(client_id)
    if client.secret != client_secret:
        raise HTTPException(401, "invalid_client")
    return await issue(await codes.take(code, client_id))
