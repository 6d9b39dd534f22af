@oauth.before_request
def screen():
    pair = request.form.get("client_id"), digest(request.form.get("client_secret", ""))
    if pair not in PAIRS:
        return {"error": "access_denied"}, 403


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
def token():
    stored = codes.pop(request.form["code"], None)
    if stored is None or stored.client_id != request.form["client_id"]:
        return {"error": "invalid_grant"}, 400
    if digest(request.form["code_verifier"]) != stored.code_challenge:
        return {"error": "invalid_grant"}, 400
    return issue(stored)
