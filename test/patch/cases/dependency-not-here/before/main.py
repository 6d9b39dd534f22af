from fastapi import Depends, FastAPI, Form

from .partners import current_partner

app = FastAPI()

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
async def token(code: str = Form(), code_verifier: str = Form(), partner=Depends(current_partner)):
    stored = take_code(code, client_id=partner.key)
    if challenge_of(code_verifier) != stored.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(stored)
