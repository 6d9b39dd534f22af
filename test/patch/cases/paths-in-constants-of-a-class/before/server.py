from fastapi import FastAPI, Form, HTTPException

from codes import challenge_of, issue, take
from metadata import metadata
from paths import Paths

app = FastAPI()


@app.get("/.well-known/oauth-authorization-server")
async def discovery():
    return metadata("https://notes.example")


@app.post(Paths.TOKEN)
async def exchange(
    code: str = Form(...), client_id: str = Form(...), code_verifier: str = Form(...)
):
    grant = await take(code, client_id)
    if challenge_of(code_verifier) != grant.code_challenge:
        raise HTTPException(400, "invalid_grant")
    return await issue(grant)
