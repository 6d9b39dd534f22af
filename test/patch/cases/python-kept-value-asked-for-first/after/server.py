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
async def token(request):
    form = await request.form()
    party = parties.get(form.get("client_id"))
    if party is None:
        raise HTTPException(401, "invalid_client")
    if party["key_digest"]:
        if not compare_digest(party["key_digest"], seal(form.get("client_secret") or "")):
            raise HTTPException(401, "invalid_client")
    saved = codes.pop(form.get("code"), None)
    if saved is None or digest(form.get("code_verifier")) != saved.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(saved)
