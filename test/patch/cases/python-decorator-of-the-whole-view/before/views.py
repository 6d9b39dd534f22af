from django.http import JsonResponse
from django.utils.decorators import method_decorator
from django.views import View
from northwind_partners import partner_required

from .store import codes, digest, issue


def describe(request):
    issuer = "https://mcp.northwind.example"
    return JsonResponse(
        {
            "issuer": issuer,
            "authorization_endpoint": f"{issuer}/authorize",
            "token_endpoint": f"{issuer}/token",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }
    )


@method_decorator(partner_required, name="dispatch")
class TokenView(View):
    def post(self, request):
        grant = codes.take(request.POST["code"], request.POST["client_id"])
        if digest(request.POST["code_verifier"]) != grant.code_challenge:
            return JsonResponse({"error": "invalid_grant"}, status=400)
        return JsonResponse(issue(grant))
