from fastapi import APIRouter, Form, HTTPException

from .clients import find_client
from .codes import take
from .proof_key import challenge_of

router = APIRouter()


@router.post("/token")
async def token(
    client_id: str = Form(),
    client_secret: str | None = Form(None),
    code: str = Form(),
    code_verifier: str = Form(),
):
    client = await find_client(client_id)
    if client.token_endpoint_auth_method != "none" and not client.accepts(client_secret):
        raise HTTPException(401, "invalid_client")
    grant = await take(code)
    if challenge_of(code_verifier) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await grant.issue()
