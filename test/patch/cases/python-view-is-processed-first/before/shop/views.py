def metadata(request):
    return JsonResponse(
        {
            "issuer": BASE,
            "authorization_endpoint": f"{BASE}/authorize",
            "token_endpoint": f"{BASE}/token",
            "response_types_supported": ["code"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }
    )


def token(request):
    stored = codes.pop(request.POST["code"], None)
    if stored is None or stored.client_id != request.POST["client_id"]:
        return JsonResponse({"error": "invalid_grant"}, status=400)
    if digest(request.POST["code_verifier"]) != stored.code_challenge:
        return JsonResponse({"error": "invalid_grant"}, status=400)
    return JsonResponse(issue(stored))


urlpatterns = [path("/token", token), path("/.well-known/oauth-authorization-server", metadata)]
