import os
import re

from store import codes, digest, issue

TOKEN = re.compile(r"^/oauth/token/?$")


def metadata(issuer):
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/oauth/authorize",
        "token_endpoint": f"{issuer}/oauth/token",
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "none"],
    }


def login_provider(key):
    client_id = os.environ.get(f"LOGIN_{key}_CLIENT_ID", "").strip()
    client_secret = os.environ.get(f"LOGIN_{key}_CLIENT_SECRET", "").strip()
    if not client_id or not client_secret:
        return None
    return client_id, client_secret


def _handle_token(handler, form):
    grant = codes.take(form["code"], form["client_id"])
    if grant is None or digest(form["code_verifier"]) != grant["code_challenge"]:
        return handler.answer(400, {"error": "invalid_grant"})
    return handler.answer(200, issue(grant))


def do_post(handler, form):
    if TOKEN.match(handler.path):
        return _handle_token(handler, form)
    return handler.answer(404, {})
