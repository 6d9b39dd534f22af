export async function checkRequest({ client_id, redirect_uri, code_challenge }) {
  const client = await findClient(client_id);
  if (!client.grant_types.includes('authorization_code')) {
    throw new Refused('unauthorized_client');
  }
  if (!client.redirect_uris.includes(redirect_uri)) {
    throw new Refused('invalid_request');
  }
  if (client.token_endpoint_auth_method === 'none' && !code_challenge) {
    throw new Refused('invalid_request');
  }
  return client;
}
