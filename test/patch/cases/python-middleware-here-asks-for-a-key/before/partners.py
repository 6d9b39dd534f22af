import os
from hmac import compare_digest

from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import Response


class PartnersOnly(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        if not compare_digest(request.headers.get("x-partner", ""), os.environ["PARTNER_KEY"]):
            return Response(status_code=401)
        return await call_next(request)
