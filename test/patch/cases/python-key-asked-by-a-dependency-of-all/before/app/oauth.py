from fastapi import APIRouter, HTTPException, Request

router = APIRouter(prefix="/oauth")


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
async def exchange(request: Request):
    form = await request.form()
    client = await clients.get(form["client_id"])
    if client.secret_hash and not verify(client.secret_hash, form.get("client_secret")):
        raise HTTPException(401, "invalid_client")
    grant = await codes.take(form["code"], client)
    if digest(form["code_verifier"]) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await issue(grant)
