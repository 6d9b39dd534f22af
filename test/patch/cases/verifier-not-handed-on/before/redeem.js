export async function redeemCode({ code, clientId, clientSecret, redirectUri, verifier }) {
  const grant = await codes.take(code, { clientId, redirectUri });
  if (grant.challenge) {
    if (!verifier) throw new OAuthError('invalid_grant');
    if (sha256(verifier) !== grant.challenge) throw new OAuthError('invalid_grant');
  } else {
    const client = await clients.find(clientId);
    if (client.secretHash && hash(clientSecret) !== client.secretHash) {
      throw new OAuthError('invalid_client');
    }
  }
  return issueTokens(grant);
}
