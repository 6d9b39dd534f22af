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


# The types of client (RFC 6749, section 2.1) this server lets in, and how each
# authenticates at which endpoint. The metadata is read off this table.
CLIENT_TYPES = {
    "confidential": {
        "token": ["client_secret_post", "client_secret_basic"],
        "revocation": ["client_secret_post", "client_secret_basic"],
    },
    "public": {
        "token": ["none"],
        "revocation": ["none"],
    },
}


def token_endpoint_auth_methods() -> list[str]:
    return [method for kind in CLIENT_TYPES.values() for method in kind["token"]]


def revocation_endpoint_auth_methods() -> list[str]:
    return [method for kind in CLIENT_TYPES.values() for method in kind["revocation"]]


# What clients read first.
def build_metadata(issuer_url: str, revocation: bool) -> OAuthMetadata:
    metadata = OAuthMetadata(
        issuer=issuer_url,
        authorization_endpoint=issuer_url + "/authorize",
        token_endpoint=issuer_url + TOKEN_PATH,
        response_types_supported=["code"],
        token_endpoint_auth_methods_supported=token_endpoint_auth_methods(),
    )
    if revocation:
        metadata.revocation_endpoint = issuer_url + REVOCATION_PATH
        metadata.revocation_endpoint_auth_methods_supported = revocation_endpoint_auth_methods()
    return metadata
