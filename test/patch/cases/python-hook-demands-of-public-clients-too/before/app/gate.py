from flask import abort, request

from .clients import clients
from .web import app


@app.before_request
def known_client():
    client = clients.get(request.form.get("client_id"))
    if request.endpoint == "token" and client.secret != request.form.get("client_secret"):
        abort(401)
