from fastapi import FastAPI, Form, HTTPException

from forms import ClientCredentialsRequest, TokenForm
from store import clients, codes, digest, issue, same

app = FastAPI()


@app.get("/.well-known/oauth-authorization-server")
def describe():
    return {
        "issuer": "https://tasks.example",
        "authorization_endpoint": "https://tasks.example/authorize",
        "token_endpoint": "https://tasks.example/token",
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "none"],
    }


def for_machines(client_id, client_secret):
    client = clients.find(client_id)
    if not same(client.client_secret, client_secret):
        raise HTTPException(401, "invalid_client")
    return issue(client)


@app.post("/token")
def token(form: TokenForm = Form()):
    if isinstance(form, ClientCredentialsRequest):
        return for_machines(form.client_id, form.client_secret)
    kept = codes.take(form.code, form.client_id)
    if digest(form.code_verifier) != kept.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return issue(kept)
