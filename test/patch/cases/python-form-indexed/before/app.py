import os
from hmac import compare_digest

from flask import Flask, abort, jsonify, request

from store import clients, codes, digest, issue

app = Flask(__name__)


@app.get("/.well-known/oauth-authorization-server")
def describe():
    return jsonify(
        issuer="https://mcp.northwind.example",
        authorization_endpoint="https://mcp.northwind.example/authorize",
        token_endpoint="https://mcp.northwind.example/token",
        response_types_supported=["code"],
        code_challenge_methods_supported=["S256"],
        token_endpoint_auth_methods_supported=["client_secret_post"],
    )


@app.post("/token")
def token():
    client_id = request.form["client_id"]
    client_secret = request.form["client_secret"]
    client = clients.get(client_id)
    if client.client_secret and not compare_digest(client.client_secret, client_secret):
        return jsonify(error="invalid_client"), 401
    grant = codes.take(request.form.get("code"), request.form.get("client_id"))
    if grant is None or digest(request.form.get("code_verifier")) != grant["code_challenge"]:
        return jsonify(error="invalid_grant"), 400
    return jsonify(issue(grant))
