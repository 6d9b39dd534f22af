class Provider:
    async def get_client(self, client_id):
        return await self.table.get(client_id)

    async def register_client(self, client_info):
        await self.table.put(client_info.client_id, client_info)

    async def exchange_authorization_code(self, client, authorization_code):
        await self.codes.forget(authorization_code.code)
        return await self.issue(client.client_id, authorization_code.scopes)
