async def test_metadata(client):
    document = await client.get_json("/.well-known/oauth-authorization-server")
    assert document["token_endpoint_auth_methods_supported"] == [
        "client_secret_post",
        "client_secret_basic",
    ]
