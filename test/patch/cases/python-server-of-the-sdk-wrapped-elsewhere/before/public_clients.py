from mcp.server.auth import routes

build = routes.build_metadata


def with_public_clients(*args, **kwargs):
    metadata = build(*args, **kwargs)
    metadata.token_endpoint_auth_methods_supported.append("none")
    return metadata


routes.build_metadata = with_public_clients
