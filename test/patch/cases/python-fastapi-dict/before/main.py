from fastapi import FastAPI, Form, HTTPException

app = FastAPI()


@app.get("/.well-known/oauth-authorization-server")
async def metadata():
    return {
        "issuer": BASE,
        "authorization_endpoint": f"{BASE}/authorize",
        "token_endpoint": f"{BASE}/token",
        "response_types_supported": ["code"],
        "token_endpoint_auth_methods_supported": [
            "client_secret_post",
        ],
    }


@app.post("/token")
async def token(
    code: str = Form(...),
    client_secret: str | None = Form(None),
    code_verifier: str = Form(None),
):
    stored = await codes.take(code)
    if client_secret and client_secret != stored["client_secret"]:
        raise HTTPException(status_code=401)
    if not code_verifier or sha256(code_verifier) != stored["code_challenge"]:
        raise HTTPException(status_code=400)
    return {"access_token": mint(stored)}
