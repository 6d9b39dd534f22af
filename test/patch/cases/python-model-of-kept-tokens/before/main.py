from fastapi import FastAPI, Form, HTTPException
from pydantic import BaseModel

app = FastAPI()


class CalendarAccount(BaseModel):
    access_token: str
    refresh_token: str
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
async def token(client_id: str = Form(), code: str = Form(), code_verifier: str = Form()):
    stored = codes.pop((client_id, code), None)
    if stored is None or digest(code_verifier) != stored.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(stored)
