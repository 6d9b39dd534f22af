from flask import Blueprint, jsonify, request

oauth = Blueprint("oauth", __name__)


@oauth.route("/.well-known/openid-configuration")
def discovery():
    return jsonify(
        {
            "issuer": BASE,
            "authorization_endpoint": f"{BASE}/authorize",
            "token_endpoint": f"{BASE}/token",
            "response_types_supported": ["code"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        }
    )


@oauth.route("/token", methods=["POST"])
def token():
    auth = request.authorization
    if not auth or not clients.check_client(auth.username, auth.password):
        return jsonify({"error": "invalid_client"}), 401
    stored = codes.take(request.form["code"])
    verifier = request.form.get("code_verifier")
    if not verifier or sha256(verifier) != stored.code_challenge:
        return jsonify({"error": "invalid_grant"}), 400
    return jsonify({"access_token": mint(stored)})
