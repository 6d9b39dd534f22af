from server.routes import build_metadata


def test_metadata():
    metadata = build_metadata("https://as.test", Revocation(True))
    assert metadata.token_endpoint_auth_methods_supported == ["client_secret_post", "client_secret_basic"]


def test_client_of_another_server():
    remote = OAuthMetadata(
        issuer="https://elsewhere.test",
        token_endpoint="https://elsewhere.test/token",
        token_endpoint_auth_methods_supported=["client_secret_post", "client_secret_basic"],
    )
    assert select_method(remote) == "client_secret_post"
