from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
from mcp.server.fastmcp import FastMCP

from provider import NotesProvider
from documents import load

mcp = FastMCP(
    "notes",
    auth_server_provider=NotesProvider(),
    auth=AuthSettings(
        issuer_url="https://notes.example",
        client_registration_options=ClientRegistrationOptions(enabled=True),
    ),
)


@mcp.custom_route("/.well-known/oauth-authorization-server", methods=["GET"])
async def metadata(request):
    return load("metadata.json")
