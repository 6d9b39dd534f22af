export async function redeemCode({ form, now }) {
  const client = await clients.find(form.get('client_id'));
  if (client.secretHash && hash(form.get('client_secret')) !== client.secretHash) {
    throw new OAuthError('invalid_client');
  }
  const grant = await codes.take(form.get('code'), client.id, now);
  const verifier = form.get('code_verifier');
  if (!verifier || sha256(verifier) !== grant.challenge) throw new OAuthError('invalid_grant');
  return issueTokens(grant);
}
