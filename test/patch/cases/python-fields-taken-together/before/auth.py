from operator import itemgetter

from fastapi import APIRouter, HTTPException, Request

from store import ISSUER, challenge_of, codes, issue

router = APIRouter()


@router.get("/.well-known/oauth-authorization-server")
def metadata():
    return {
        "issuer": ISSUER,
        "authorization_endpoint": f"{ISSUER}/authorize",
        "token_endpoint": f"{ISSUER}/token",
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
    }


CREDENTIALS = itemgetter("client_id", "client_secret")


@router.post("/token")
async def token(request: Request):
    form = await request.form()
    session = codes.sessions[CREDENTIALS(form)]
    if session.closed:
        raise HTTPException(400, "invalid_grant")
    grant = await codes.take(form["code"])
    if challenge_of(form["code_verifier"]) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await issue(grant)
