from __future__ import annotations

from typing import Any

import os
from mcp.server.auth import routes as sdk_routes
from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
from mcp.server.fastmcp import FastMCP
from mcp.shared.auth import OAuthMetadata
from provider import NotesProvider

sdk_build_metadata = sdk_routes.build_metadata


# The SDK lets clients in that have no secret, and its metadata does not say so
# (RFC 8414, section 2).
def build_metadata_with_none(*args: Any, **kwargs: Any) -> OAuthMetadata:
    metadata = sdk_build_metadata(*args, **kwargs)
    for methods in (
        metadata.token_endpoint_auth_methods_supported,
        metadata.revocation_endpoint_auth_methods_supported,
    ):
        if methods is not None and "none" not in methods:
            methods.append("none")
    return metadata


sdk_routes.build_metadata = build_metadata_with_none


def settings() -> AuthSettings:
    return AuthSettings(
        issuer_url=os.environ["ISSUER"],
        client_registration_options=ClientRegistrationOptions(enabled=True),
    )


notes = FastMCP("notes", auth_server_provider=NotesProvider(), auth=settings())
archive = FastMCP("archive", auth_server_provider=NotesProvider(), auth=settings())
