from typing import Annotated

from fastapi import Depends, FastAPI, Form, Header, HTTPException

app = FastAPI()


def caller(
    x_ssl_client_verify: Annotated[str, Header()] = "NONE",
    x_ssl_client_serial: Annotated[str, Header()] = "",
):
    if x_ssl_client_verify != "SUCCESS":
        raise HTTPException(401, "invalid_client")
    return serials[x_ssl_client_serial]


Caller = Annotated[str, Depends(caller)]


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
def token(code: Annotated[str, Form()], code_verifier: Annotated[str, Form()], client_id: Caller):
    stored = codes.pop(code, None)
    if stored is None or stored.client_id != client_id:
        raise HTTPException(400, "invalid_grant")
    if digest(code_verifier) != stored.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(stored)
