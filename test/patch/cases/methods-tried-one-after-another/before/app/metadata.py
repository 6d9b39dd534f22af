from fastapi import APIRouter, Request

router = APIRouter()


@router.get("/.well-known/oauth-authorization-server")
async def metadata(request: Request):
    return {
        "issuer": str(request.base_url),
        "authorization_endpoint": str(request.url_for("authorize")),
        "token_endpoint": str(request.url_for("token")),
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
    }
