from fastapi import FastAPI, Form, HTTPException

app = FastAPI()


@app.get("/.well-known/oauth-authorization-server")
async def metadata():
    return {
        "issuer": BASE,
        "authorization_endpoint": f"{BASE}/authorize",
        "token_endpoint": f"{BASE}/token",
        "response_types_supported": ["code"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "none"],
    }


@app.post("/token")
async def token(
    client_id: str = Form(...),
    client_secret: str = Form(None),
    code: str = Form(...),
    code_verifier: str = Form(None),
):
    client = clients[client_id]
    if client["token_endpoint_auth_method"] == "client_secret_basic":
        if not client_secret or client_secret != client["client_secret"]:
            raise HTTPException(status_code=401)
    stored = await codes.take(code)
    if not code_verifier or sha256(code_verifier) != stored["code_challenge"]:
        raise HTTPException(status_code=400)
    return {"access_token": mint(stored)}
