from fastapi import HTTPException

from applications import Applications
from store import codes, digest, issue


class Codes:
    async def redeem(self, code, client_id, code_verifier, client_secret=None):
        grant = await codes.take(code)
        if grant.client_id != client_id:
            raise HTTPException(400, "invalid_grant")
        if client_secret:
            await Applications().verify(client_id, client_secret)
        if digest(code_verifier) != grant.code_challenge:
            raise HTTPException(400, "invalid_grant")
        return await issue(grant)
