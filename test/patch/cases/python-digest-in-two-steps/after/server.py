@app.get("/.well-known/oauth-authorization-server")
async def metadata():
    return {
        "issuer": BASE,
        "authorization_endpoint": url("/authorize"),
        "token_endpoint": url("/token"),
        "response_types_supported": ["code"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "none"],
    }


@app.post("/token")
async def token(request):
    form = await request.form()
    saved = codes.pop(form.get("code"), None)
    if saved is None or saved["holder"] != form.get("client_id"):
        raise HTTPException(400, "invalid_grant")
    sent = sha256(form.get("code_verifier", "").encode()).digest()
    if b64encode(sent).decode().rstrip("=") != saved["proof"]:
        raise HTTPException(400, "invalid_grant")
    return issue(saved)
