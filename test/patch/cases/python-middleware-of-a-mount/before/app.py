from backend import KeyBackend
from oauth import metadata, token
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.routing import Mount, Route

app = Starlette(
    routes=[
        Route("/.well-known/oauth-authorization-server", metadata),
        Mount(
            "/oauth",
            routes=[Route("/token", token, methods=["POST"])],
            middleware=[Middleware(AuthenticationMiddleware, backend=KeyBackend())],
        ),
    ]
)
