from typing import Annotated

from fastapi import Depends, HTTPException
from fastapi.security import HTTPBasic, HTTPBasicCredentials


async def caller(creds: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]):
    row = rows.get(creds.username)
    if row and matches(creds.password, row["pw"]):
        return row
    raise HTTPException(401, "invalid_client")


Caller = Annotated[dict, Depends(caller)]
