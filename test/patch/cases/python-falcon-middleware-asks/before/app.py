import falcon

from clinics import Clinics
from store import codes, digest, issue, same


class Metadata:
    def on_get(self, req, resp):
        base = req.prefix
        resp.media = {
            "issuer": base,
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }


class Token:
    def on_post(self, req, resp):
        form = req.get_media()
        if form.get("grant_type") != "authorization_code":
            raise falcon.HTTPBadRequest(title="unsupported_grant_type")
        grant = codes.take(form.get("code"))
        if grant.client_id != form.get("client_id"):
            raise falcon.HTTPBadRequest(title="invalid_grant")
        if not same(digest(form.get("code_verifier", "")), grant.code_challenge):
            raise falcon.HTTPBadRequest(title="invalid_grant")
        resp.media = issue(grant)


app = falcon.App(middleware=[Clinics()])
app.add_route("/.well-known/oauth-authorization-server", Metadata())
app.add_route("/token", Token())
