from codes import challenge_of, codes, issue
from starlette.responses import JSONResponse

BASE = "https://notes.example"


async def metadata(request):
    return JSONResponse(
        {
            "issuer": BASE,
            "authorization_endpoint": BASE + "/authorize",
            "token_endpoint": BASE + "/oauth/token",
            "response_types_supported": ["code"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }
    )


async def token(request):
    form = await request.form()
    grant = codes.take(form.get("code"), form.get("client_id"))
    if grant is None or challenge_of(form.get("code_verifier")) != grant.code_challenge:
        return JSONResponse({"error": "invalid_grant"}, 400)
    return JSONResponse(issue(grant))
