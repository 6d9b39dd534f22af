from fastmcp import FastMCP
from starlette.responses import JSONResponse

from store import codes, digest, issue

mcp = FastMCP("notes")


@mcp.custom_route("/.well-known/oauth-authorization-server", methods=["GET"])
async def describe(request):
    return JSONResponse(
        {
            "issuer": "https://mcp.larch.example",
            "authorization_endpoint": "https://mcp.larch.example/authorize",
            "token_endpoint": "https://mcp.larch.example/token",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_post", "none"],
        }
    )


@mcp.custom_route("/token", methods=["POST"])
async def token(request):
    form = await request.form()
    grant = await codes.take(form.get("code"))
    if grant.client_id != form.get("client_id"):
        return JSONResponse({"error": "invalid_grant"}, status_code=400)
    if digest(form.get("code_verifier")) != grant.code_challenge:
        return JSONResponse({"error": "invalid_grant"}, status_code=400)
    return JSONResponse(await issue(grant))
