from mcp.server.auth import routes
from mcp.server.auth.handlers.register import RegistrationHandler


class PortalRegistration(RegistrationHandler):
    async def handle(self, request):
        await self.portal.approve(request)
        return await super().handle(request)


routes.RegistrationHandler = PortalRegistration
