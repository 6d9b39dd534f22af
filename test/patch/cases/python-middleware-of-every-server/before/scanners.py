from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import Response

PROBED = ("/wp-admin", "/.env", "/phpmyadmin")


class TurnScannersAway(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        if request.url.path.startswith(PROBED):
            return Response(status_code=404)
        return await call_next(request)
