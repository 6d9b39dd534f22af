from codes import compare, find, issue, same, take


@app.post("/token")
def token(form):
    client = find(form.get("client_id"))
    is_known = check_client(client, form.get("client_secret"))
    if not is_known:
        raise ValueError("invalid_client")
    kept = take(form.get("code"))
    if not compare(form.get("code_verifier"), kept.code_challenge):
        raise ValueError("invalid_grant")
    return issue(kept)


def check_client(client, client_secret):
    if not client.client_secret:
        return True
    return same(client.client_secret, client_secret)
