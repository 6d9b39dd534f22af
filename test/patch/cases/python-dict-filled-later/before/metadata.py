from .reverse import reverse


def metadata(site: str) -> dict:
    document = dict()
    document["issuer"] = site
    document["authorization_endpoint"] = site + "/authorize"
    document["token_endpoint"] = site + "/token"
    document["jwks_uri"] = site + reverse("jwks")
    document["response_types_supported"] = ["code"]
    document["code_challenge_methods_supported"] = ["S256"]
    document["token_endpoint_auth_methods_supported"] = ["client_secret_post", "client_secret_basic"]
    return document
