from fastapi import Depends, FastAPI, Form, HTTPException

app = FastAPI()


def authenticate(client_id: str = Form(), client_secret: str = Form()):
    client = clients.get(client_id)
    if client is None or client.client_secret != client_secret:
        raise HTTPException(401, "invalid_client")
    return client


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
async def exchange(
    client=Depends(authenticate), code: str = Form(), code_verifier: str = Form()
):
    stored = codes.pop(code, None)
    if stored is None or digest(code_verifier) != stored.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(stored, client)
