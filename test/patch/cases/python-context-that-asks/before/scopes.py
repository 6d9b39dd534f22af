from contextlib import contextmanager

from flask import abort, request
from werkzeug.security import check_password_hash

from store import partners


@contextmanager
def partner_session():
    auth = request.authorization
    stored = partners.get(auth.username) if auth else None
    if stored is None or not check_password_hash(stored, auth.password):
        abort(401)
    yield {"partner": auth.username}
