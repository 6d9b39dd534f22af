from starlette.endpoints import HTTPEndpoint
from starlette.responses import JSONResponse

from store import codes, digest, issue


class Metadata(HTTPEndpoint):
    async def get(self, request):
        return JSONResponse(
            {
                "issuer": "https://parcel.example",
                "authorization_endpoint": "https://parcel.example/authorize",
                "token_endpoint": "https://parcel.example/token",
                "response_types_supported": ["code"],
                "code_challenge_methods_supported": ["S256"],
                "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            }
        )


class Token(HTTPEndpoint):
    async def post(self, request):
        form = await request.form()
        kept = codes.take(form["code"], request.state.principal["id"])
        if kept is None or kept.client_id != form["client_id"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        if digest(form["code_verifier"]) != kept.code_challenge:
            return JSONResponse({"error": "invalid_grant"}, 400)
        return JSONResponse(issue(kept))
