from fastapi import APIRouter, Form, HTTPException

from .codes import take
from .proof_key import challenge_of

router = APIRouter()


@router.post("/token")
async def token(code: str = Form(), code_verifier: str = Form()):
    grant = await take(code)
    if challenge_of(code_verifier) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await grant.issue()
