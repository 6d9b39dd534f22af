from django.http import JsonResponse
from django.urls import path
from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import APIView

from .store import clients, codes, digest, issue


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


class TokenView(APIView):
    def post(self, request):
        grant = codes.take(request.data["code"], request.data["client_id"])
        if digest(request.data["code_verifier"]) != grant.code_challenge:
            return Response({"error": "invalid_grant"}, status=400)
        return Response(issue(grant))


urlpatterns = [path("token", TokenView.as_view())]
