from flask import Flask, jsonify, request

from codes import challenge_of, issue, take
from metadata import build_metadata

app = Flask(__name__)


@app.get("/.well-known/oauth-authorization-server")
def discovery():
    return jsonify(build_metadata("https://notes.example"))


@app.post("/token")
def token():
    grant = take(request.form["code"], request.form["client_id"])
    if grant.code_challenge:
        if not request.form.get("code_verifier"):
            return jsonify(error="invalid_grant"), 400
        if challenge_of(request.form["code_verifier"]) != grant.code_challenge:
            return jsonify(error="invalid_grant"), 400
    return jsonify(issue(grant))
