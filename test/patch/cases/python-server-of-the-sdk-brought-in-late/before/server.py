from provider import NotesProvider


def serve():
    from mcp.server.auth.settings import AuthSettings, ClientRegistrationOptions
    from mcp.server.fastmcp import FastMCP

    options = ClientRegistrationOptions(enabled=True)
    settings = AuthSettings(
        issuer_url="https://notes.example", client_registration_options=options
    )
    mcp = FastMCP("notes", auth_server_provider=NotesProvider(), auth=settings)
    mcp.run(transport="streamable-http")
