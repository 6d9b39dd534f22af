from fastapi import FastAPI, Form

from codes import Codes

app = FastAPI()


@app.get("/.well-known/oauth-authorization-server")
async def describe():
    return {
        "issuer": "https://mcp.ferryline.example",
        "authorization_endpoint": "https://mcp.ferryline.example/authorize",
        "token_endpoint": "https://mcp.ferryline.example/token",
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "none"],
    }


@app.post("/token")
async def token(
    code: str = Form(...),
    client_id: str = Form(...),
    code_verifier: str = Form(...),
    client_secret: str | None = Form(None),
):
    return await Codes().redeem(code, client_id, code_verifier, client_secret)
