from store import by_header


class Gate:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        found = by_header(dict(scope["headers"]))
        if found is None:
            return await send({"type": "http.response.start", "status": 401})
        scope.setdefault("state", {})["principal"] = found
        await self.app(scope, receive, send)
