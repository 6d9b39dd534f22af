from fastapi import Depends, Form, HTTPException
from fastapi.security import HTTPBasic, HTTPBasicCredentials

from app.store import Clients

basic = HTTPBasic(auto_error=False)


async def authenticate_basic(
    credentials: HTTPBasicCredentials | None = Depends(basic), clients: Clients = Depends(Clients)
):
    if credentials is None:
        return None
    return await clients.get_by_id_and_secret(credentials.username, credentials.password)


async def authenticate_post(
    client_id: str | None = Form(None),
    client_secret: str | None = Form(None),
    clients: Clients = Depends(Clients),
):
    if client_id is None or client_secret is None:
        return None
    return await clients.get_by_id_and_secret(client_id, client_secret)


async def authenticate_none(
    client_id: str | None = Form(None),
    code_verifier: str | None = Form(None),
    clients: Clients = Depends(Clients),
):
    client = await clients.get(client_id)
    if client is None or client.client_type != "public" or code_verifier is None:
        return None
    return client


async def authenticate(
    by_basic=Depends(authenticate_basic),
    by_post=Depends(authenticate_post),
    by_none=Depends(authenticate_none),
):
    client = by_basic or by_post or by_none
    if client is None:
        raise HTTPException(401, "invalid_client")
    return client
