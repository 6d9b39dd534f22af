from sqlalchemy import select

from tables import Client, session


class NotesProvider:
    async def get_client(self, client_id):
        query = select(Client).where(Client.id == client_id, Client.secret.is_not(None))
        return (await session.scalars(query)).one_or_none()

    async def register_client(self, client_info):
        session.add(Client(id=client_info.client_id, document=client_info.model_dump()))

    async def exchange_authorization_code(self, client, authorization_code):
        return await self.issue(client.client_id, authorization_code.scopes)
