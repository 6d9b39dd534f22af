class ClientAuthenticator:
    async def authenticate_request(self, request):
        form = await request.form()
        client = await self.provider.get_client(form.get("client_id"))
        client_secret = form.get("client_secret")
        if client.token_endpoint_auth_method == "none":
            return client
        if not client_secret or client.client_secret != client_secret:
            raise AuthenticationError("invalid client")
        return client
