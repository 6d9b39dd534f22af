from django.http import JsonResponse
from django.urls import reverse
from django.views import View

from provider.clients import find_client, inspect, revoke
from provider.parameters import TokenParameters


class MetadataView(View):
    def get(self, request):
        return JsonResponse(
            {
                "issuer": request.build_absolute_uri("/"),
                "authorization_endpoint": request.build_absolute_uri(reverse("provider:authorize")),
                "token_endpoint": request.build_absolute_uri(reverse("provider:token")),
                "response_types_supported": ["code"],
                "code_challenge_methods_supported": ["S256"],
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        )


class TokenView(View):
    def post(self, request):
        parameters = TokenParameters.from_request(request)
        if parameters.grant_type != "authorization_code":
            return JsonResponse({"error": "unsupported_grant_type"}, status=400)
        return JsonResponse(parameters.grant.issue())


class TokenIntrospectionView(View):
    def post(self, request):
        client = find_client(request.POST["client_id"])
        if client.client_secret != request.POST["client_secret"]:
            return JsonResponse({"error": "invalid_client"}, status=401)
        return JsonResponse(inspect(request.POST["token"]))


class TokenRevocationView(View):
    def post(self, request):
        client = find_client(request.POST["client_id"])
        if client.client_secret != request.POST["client_secret"]:
            return JsonResponse({"error": "invalid_client"}, status=401)
        revoke(request.POST["token"])
        return JsonResponse({})
