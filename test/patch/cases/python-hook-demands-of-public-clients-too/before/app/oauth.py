from flask import jsonify, request

from .clients import clients
from .codes import codes, digest, issue
from .web import app


@app.get("/.well-known/oauth-authorization-server")
def metadata():
    return jsonify(
        {
            "issuer": BASE,
            "authorization_endpoint": f"{BASE}/authorize",
            "token_endpoint": f"{BASE}/token",
            "response_types_supported": ["code"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }
    )


@app.post("/token")
def token():
    client = clients.get(request.form["client_id"])
    if client.secret and client.secret != request.form.get("client_secret"):
        return jsonify(error="invalid_client"), 401
    grant = codes.take(request.form["code"], client)
    if digest(request.form["code_verifier"]) != grant.code_challenge:
        return jsonify(error="invalid_grant"), 400
    return jsonify(issue(grant))
