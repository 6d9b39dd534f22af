from fastapi import APIRouter, Form, HTTPException

from store import challenge_of, codes, issue

router = APIRouter()


@router.post("/token")
async def token(code: str = Form(...), client_id: str = Form(...), code_verifier: str = Form(...)):
    grant = await codes.take(code, client_id)
    if challenge_of(code_verifier) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await issue(grant)
