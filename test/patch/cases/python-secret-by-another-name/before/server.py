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
async def token(request):
    form = await request.form()
    name, word = form.get("client_id"), form.get("client_secret")
    owner = await owners.find(name, seal(word))
    stored = codes.pop(form.get("code"), None)
    if stored is None or digest(form.get("code_verifier")) != stored.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(stored, owner)
