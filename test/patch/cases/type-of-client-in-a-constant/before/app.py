from flask import Flask, jsonify, request

from clients import Client, find_client
from codes import challenge_of, issue, take

app = Flask(__name__)


@app.get("/.well-known/oauth-authorization-server")
def metadata():
    return jsonify(
        issuer="https://notes.example",
        authorization_endpoint="https://notes.example/authorize",
        token_endpoint=request.host_url + "token",
        response_types_supported=["code"],
        code_challenge_methods_supported=["S256"],
        token_endpoint_auth_methods_supported=["client_secret_post"],
    )


@app.post("/token")
def token():
    client = find_client(request.form["client_id"])
    if "client_secret" in request.form:
        if not client.check_client_secret(request.form["client_secret"]):
            return jsonify(error="invalid_client"), 401
    elif client.client_type != Client.CLIENT_PUBLIC:
        return jsonify(error="invalid_client"), 401
    grant = take(request.form["code"], client)
    if challenge_of(request.form["code_verifier"]) != grant.code_challenge:
        return jsonify(error="invalid_grant"), 400
    return jsonify(issue(grant))
