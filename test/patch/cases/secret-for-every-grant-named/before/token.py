from fastapi import APIRouter, Form, HTTPException

from .codes import take
from .clients import find_client
from .proof_key import challenge_of

router = APIRouter()


@router.post("/token")
async def token(
    grant_type: str = Form(),
    client_id: str = Form(),
    client_secret: str | None = Form(None),
    code: str = Form(),
    code_verifier: str = Form(),
):
    if grant_type not in ("authorization_code", "refresh_token"):
        raise HTTPException(400, "unsupported_grant_type")
    client = await find_client(client_id)
    if not client_secret or not client.accepts(client_secret):
        raise HTTPException(401, "invalid_client")
    grant = await take(code)
    if challenge_of(code_verifier) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await grant.issue()
