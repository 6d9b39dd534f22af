from flask import Flask, jsonify, request, url_for

from store import codes, digest

app = Flask(__name__)


@app.get("/.well-known/oauth-authorization-server")
def describe():
    return jsonify(
        issuer=request.host_url,
        authorization_endpoint=url_for("ask_user", _external=True),
        token_endpoint=url_for("redeem", _external=True),
        response_types_supported=["code"],
        code_challenge_methods_supported=["S256"],
        token_endpoint_auth_methods_supported=["client_secret_post", "none"],
    )


@app.get("/grants/new")
def ask_user():
    return "not here"


@app.post("/grants")
def redeem():
    grant = codes.take(request.form["code"], request.form["client_id"])
    if digest(request.form["code_verifier"]) != grant["code_challenge"]:
        return jsonify(error="invalid_grant"), 400
    return jsonify(access_token=codes.issue(grant))
