from fastapi import FastAPI, Form, HTTPException
from pydantic import BaseModel

app = FastAPI()


class TokenForm(BaseModel):
    grant_type: str
    code: str
    code_verifier: str
    client_id: str
    client_secret: str


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
async def token(form: TokenForm = Form()):
    code, code_verifier = form.code, form.code_verifier
    stored = codes.pop(code, None)
    if stored is None or digest(code_verifier) != stored.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(stored)
