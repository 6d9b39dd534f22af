from dataclasses import dataclass

from provider.clients import find_client
from provider.grants import Refused, redeem


@dataclass
class TokenParameters:
    client_id: str
    client_secret: str
    grant_type: str
    code: str
    code_verifier: str

    @staticmethod
    def from_request(request):
        return TokenParameters(
            client_id=request.POST.get("client_id", ""),
            client_secret=request.POST.get("client_secret", ""),
            grant_type=request.POST.get("grant_type", ""),
            code=request.POST.get("code", ""),
            code_verifier=request.POST.get("code_verifier", ""),
        )

    def __post_init__(self):
        client = find_client(self.client_id)
        if client.client_type == "confidential" and client.client_secret != self.client_secret:
            raise Refused("invalid_client")
        self.grant = redeem(self.code)
        if self.grant.code_challenge and not self.code_verifier:
            raise Refused("invalid_grant")
        if self.grant.challenge_of(self.code_verifier) != self.grant.code_challenge:
            raise Refused("invalid_grant")
