from mcp.server.auth import routes as sdk_routes
from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
from mcp.server.fastmcp import FastMCP

from provider import NotesProvider


# The SDK lets clients in that have no secret, and its metadata does not say so
# (RFC 8414, section 2).
def with_none(build):
    def build_metadata(*args, **kwargs):
        metadata = build(*args, **kwargs)
        methods = metadata.token_endpoint_auth_methods_supported
        if methods is not None and "none" not in methods:
            methods.append("none")
        return metadata

    return build_metadata


sdk_routes.build_metadata = with_none(sdk_routes.build_metadata)

mcp = FastMCP(
    "notes",
    auth_server_provider=NotesProvider(),
    auth=AuthSettings(
        issuer_url="https://notes.example",
        client_registration_options=ClientRegistrationOptions(enabled=True),
    ),
)
