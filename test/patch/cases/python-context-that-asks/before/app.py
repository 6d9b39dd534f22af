from flask import Flask, jsonify, request

from scopes import partner_session
from store import codes, digest, issue

app = Flask(__name__)


@app.get("/.well-known/oauth-authorization-server")
def describe():
    return jsonify(
        issuer="https://depot.example",
        authorization_endpoint="https://depot.example/authorize",
        token_endpoint="https://depot.example/token",
        response_types_supported=["code"],
        code_challenge_methods_supported=["S256"],
        token_endpoint_auth_methods_supported=["client_secret_basic"],
    )


@app.post("/token")
def token():
    with partner_session() as session:
        kept = codes.take(request.form["code"])
        if kept.client_id != request.form["client_id"]:
            return jsonify(error="invalid_grant"), 400
        if digest(request.form["code_verifier"]) != kept.code_challenge:
            return jsonify(error="invalid_grant"), 400
        return jsonify(issue(kept, session))
