from security import Caller


@app.get("/.well-known/oauth-authorization-server")
async def metadata():
    return {
        "issuer": BASE,
        "authorization_endpoint": f"{BASE}/authorize",
        "token_endpoint": f"{BASE}/token",
        "response_types_supported": ["code"],
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
    }


@app.post("/token")
async def token(caller: Caller, code: str = Form(), client_id: str = Form(), code_verifier: str = Form()):
    stored = codes.pop(code, None)
    if stored is None or stored.client_id != client_id:
        raise HTTPException(400, "invalid_grant")
    if digest(code_verifier) != stored.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(stored, caller)
