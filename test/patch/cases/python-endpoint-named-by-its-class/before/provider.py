class Provider:
    token_endpoint = "/token"

    def document(self):
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}{self.token_endpoint}",
            "response_types_supported": ["code"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def handle_token_request(self, form):
        client = self.clients.get(form["client_id"])
        if client is None or client.client_secret != form.get("client_secret"):
            raise OAuthError("invalid_client")
        stored = self.codes.pop(form["code"], None)
        if stored is None or digest(form["code_verifier"]) != stored.code_challenge:
            raise OAuthError("invalid_grant")
        return self.issue(stored)
