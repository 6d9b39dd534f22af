@app.get("/.well-known/oauth-authorization-server")
async def metadata():
    return {
        "issuer": BASE,
        "authorization_endpoint": f"{BASE}/authorize",
        "token_endpoint": f"{BASE}/token",
        "response_types_supported": ["code"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "none"],
    }


@app.post("/token")
async def token(
    client_id: str = Form(),
    client_secret: str | None = Form(None),
    code: str = Form(),
    code_verifier: str = Form(),
):
    client = clients.get(client_id)
    if client is None:
        raise HTTPException(401, "invalid_client")
    expected = client.get("client_secret")
    if expected and not compare_digest(expected, client_secret or ""):
        raise HTTPException(401, "invalid_client")
    stored = codes.pop(code, None)
    if stored is None or digest(code_verifier) != stored.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(stored, client)
