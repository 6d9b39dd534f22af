"""The routes of the authorization server."""

from __future__ import annotations

from dataclasses import dataclass, field

TOKEN_PATH = "/token"
REVOCATION_PATH = "/revoke"


@dataclass
class OAuthMetadata:
    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    response_types_supported: list[str]
    token_endpoint_auth_methods_supported: list[str]
    revocation_endpoint: str | None = None
    revocation_endpoint_auth_methods_supported: list[str] = field(default_factory=list)


# What clients read first.
def build_metadata(issuer_url: str, revocation: bool) -> OAuthMetadata:
    metadata = OAuthMetadata(
        issuer=issuer_url,
        authorization_endpoint=issuer_url + "/authorize",
        token_endpoint=issuer_url + TOKEN_PATH,
        response_types_supported=["code"],
        token_endpoint_auth_methods_supported=["client_secret_post", "client_secret_basic"],
    )
    if revocation:
        metadata.revocation_endpoint = issuer_url + REVOCATION_PATH
        metadata.revocation_endpoint_auth_methods_supported = ["client_secret_post", "client_secret_basic"]
    return metadata
