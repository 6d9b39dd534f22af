from fastapi import APIRouter, Depends, Form, HTTPException

from app.clients import authenticate
from app.store import challenge_of, issue, take

router = APIRouter()


@router.post("/token", name="token")
async def token(
    code: str = Form(...),
    code_verifier: str | None = Form(None),
    client=Depends(authenticate),
):
    grant = await take(code, client)
    if grant.code_challenge is not None:
        if code_verifier is None or challenge_of(code_verifier) != grant.code_challenge:
            raise HTTPException(400, "invalid_grant")
    return await issue(grant)
