def metadata(request):
    return {
        "issuer": BASE,
        "authorization_endpoint": f"{BASE}/authorize",
        "token_endpoint": f"{BASE}/token",
        "response_types_supported": ["code"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    }


class TokenView(PartyRequiredMixin, View):
    def post(self, request):
        stored = take_code(request.POST["code"], party=self.party)
        if challenge_of(request.POST["code_verifier"]) != stored.code_challenge:
            return JsonResponse({"error": "invalid_grant"}, status=400)
        return JsonResponse(issue(stored))


urlpatterns = [path("/token", TokenView.as_view())]
