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
def token(
    client_id: Annotated[str, Form()],
    code: Annotated[str, Form()],
    code_verifier: Annotated[str, Form()],
):
    saved = codes.pop(code, None)
    if saved is None or saved[0] != client_id:
        raise HTTPException(400, "invalid_grant")
    digest = b64encode(sha256(code_verifier.encode()).digest()).decode().rstrip("=")
    if digest != saved[1]:
        raise HTTPException(400, "invalid_grant")
    return issue(saved)
