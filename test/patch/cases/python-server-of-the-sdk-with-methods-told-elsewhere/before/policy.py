from mcp.server.auth.provider import RegistrationError

METHODS = {"client_secret_basic", "client_secret_post"}


def check(client):
    if client.token_endpoint_auth_method not in METHODS:
        raise RegistrationError("invalid_client_metadata", "this method is not offered")
