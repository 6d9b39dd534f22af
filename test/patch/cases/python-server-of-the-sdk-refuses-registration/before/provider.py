from clients import CLIENTS


class NotesProvider:
    async def get_client(self, client_id):
        return CLIENTS.get(client_id)

    async def register_client(self, client_info):
        """Clients of this server are agreed on by contract."""
        raise NotImplementedError("write to us")

    async def exchange_authorization_code(self, client, authorization_code):
        return await self.issue(client.client_id, authorization_code.scopes)
