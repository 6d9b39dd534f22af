@app.get("/.well-known/oauth-authorization-server")
def metadata():
    return {
        "issuer": BASE,
        "authorization_endpoint": f"{BASE}/authorize",
        "token_endpoint": f"{BASE}/token",
        "response_types_supported": ["code"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    }


@app.post("/token")
async def token(form):
    identify(form)
    stored = take_code(form["code"], form["client_id"])
    if challenge_of(form["code_verifier"]) != stored.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(stored)


def identify(form):
    vendor = vendors.get(form["client_id"])
    if vendor is None or not hmac.compare_digest(vendor.digest, digest_of(form["key"])):
        raise HTTPException(401, "invalid_client")
