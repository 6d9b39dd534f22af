from endpoint import redeem
from server import mcp
from starlette.applications import Starlette
from starlette.routing import Mount, Route


async def token(request):
    form = await request.form()
    return await redeem(form["code"], form["client_id"], request.headers.get("x-partner"))


app = Starlette(
    routes=[Route("/token", token, methods=["POST"]), Mount("/", app=mcp.streamable_http_app())]
)
