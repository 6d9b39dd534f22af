from fastapi import FastAPI, Form, HTTPException

from store import codes, digest, issue

app = FastAPI()


@app.get("/.well-known/oauth-authorization-server")
def describe():
    return {
        "issuer": "https://meter.example",
        "authorization_endpoint": "https://meter.example/authorize",
        "token_endpoint": "https://meter.example/token",
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["tls_client_auth"],
    }


@app.post("/token")
def token(client_id: str = Form(), code: str = Form(), code_verifier: str = Form()):
    kept = codes.take(code)
    if kept.client_id != client_id or digest(code_verifier) != kept.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(kept)
