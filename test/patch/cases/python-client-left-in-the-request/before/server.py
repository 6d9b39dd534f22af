from starlette.applications import Starlette
from starlette.routing import Mount, Route

from gate import Gate
from views import Metadata, Token

inner = Gate(Starlette(routes=[Route("/", Token)]))

app = Starlette(
    routes=[
        Route("/.well-known/oauth-authorization-server", Metadata),
        Mount("/token", app=inner),
    ]
)
