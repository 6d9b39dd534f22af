import hashlib


class NotesProvider:
    def __init__(self):
        self.clients = {}

    async def get_client(self, client_id):
        return self.clients.get(client_id)

    async def register_client(self, client_info):
        digest = hashlib.sha256(client_info.client_secret.encode()).hexdigest()
        self.clients[client_info.client_id] = client_info.model_copy(update={"digest": digest})

    async def exchange_authorization_code(self, client, authorization_code):
        return await self.issue(client.client_id, authorization_code.scopes)
