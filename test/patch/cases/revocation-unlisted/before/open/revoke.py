from fastapi import APIRouter, Form, HTTPException

from .clients import find_client
from .tokens import digest, remove

router = APIRouter()


@router.post("/revoke")
async def revoke(client_id: str = Form(), token: str = Form()):
    client = await find_client(client_id)
    if client is None:
        raise HTTPException(401, "invalid_client")
    await remove(client, digest(token))
    return {}
