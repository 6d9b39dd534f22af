from fastapi import HTTPException

from store import keys, matches


class Applications:
    async def verify(self, client_id, client_secret):
        for key in await keys.of(client_id):
            if matches(client_secret, key.digest):
                return key.application
        raise HTTPException(401, "invalid_client")
