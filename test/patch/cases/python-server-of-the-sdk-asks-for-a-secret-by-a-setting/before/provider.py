from mcp.server.auth.provider import RegistrationError
from rules import RULES


class NotesProvider:
    def __init__(self):
        self.clients = {}

    async def get_client(self, client_id):
        return self.clients.get(client_id)

    async def register_client(self, client_info):
        if RULES.demands_secret and client_info.client_secret is None:
            raise RegistrationError("invalid_client_metadata", "a client has to keep a secret")
        self.clients[client_info.client_id] = client_info

    async def exchange_authorization_code(self, client, authorization_code):
        return await self.issue(client.client_id, authorization_code.scopes)
