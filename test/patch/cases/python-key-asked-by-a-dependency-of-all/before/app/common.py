import hmac

from fastapi import Depends, Header, HTTPException

from .yards import yards


async def yard(x_yard: str = Header("")):
    name, _, key = x_yard.partition(":")
    if not hmac.compare_digest(await yards.key_of(name), key):
        raise HTTPException(401, "unknown yard")


COMMON = [Depends(yard)]
