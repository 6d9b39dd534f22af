class TokenHandler:
    async def handle(self, request):
        client = await self.authenticator.authenticate_request(request)
        form = await request.form()
        stored = await self.provider.load_code(client, form.get("code"))
        if hashed(form.get("code_verifier")) != stored.code_challenge:
            return self.failed("invalid_grant")
        return await self.provider.exchange(client, stored)


class RevocationHandler:
    async def handle(self, request):
        client = await self.authenticator.authenticate_request(request)
        return await self.provider.revoke(client, request)
