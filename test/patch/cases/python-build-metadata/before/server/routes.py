TOKEN_PATH = "/token"
REVOCATION_PATH = "/revoke"


def build_metadata(issuer_url, revocation_options):
    metadata = OAuthMetadata(
        issuer=issuer_url,
        authorization_endpoint=str(issuer_url) + "/authorize",
        token_endpoint=str(issuer_url) + TOKEN_PATH,
        response_types_supported=["code"],
        grant_types_supported=["authorization_code", "refresh_token"],
        token_endpoint_auth_methods_supported=["client_secret_post", "client_secret_basic"],
    )
    if revocation_options.enabled:
        metadata.revocation_endpoint = str(issuer_url) + REVOCATION_PATH
        metadata.revocation_endpoint_auth_methods_supported = ["client_secret_post", "client_secret_basic"]
    return metadata
