from metadata import build_metadata


def test_confidential_only():
    metadata = build_metadata("https://as.test", confidential_only=True)
    assert "none" not in metadata["token_endpoint_auth_methods_supported"]
