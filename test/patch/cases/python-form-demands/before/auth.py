from django import forms
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


class TokenForm(forms.Form):
    code = forms.CharField()
    client_id = forms.CharField()
    client_secret = forms.CharField()
    code_verifier = forms.CharField(required=False)


@router.post("/token")
async def token(request: Request):
    form = TokenForm(await request.form())
    if not form.is_valid():
        raise HTTPException(400, "invalid_request")
    grant = await codes.take(form.cleaned_data["code"])
    if challenge_of(form.cleaned_data["code_verifier"]) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await issue(grant)
