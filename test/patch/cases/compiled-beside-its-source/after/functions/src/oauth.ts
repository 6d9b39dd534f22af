import { onRequest } from 'firebase-functions/https';
import { challengeOf, issue, take } from './codes';

export const metadata = onRequest((req, res) => {
  const issuer = `https://${req.hostname}`;
  res.json({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
  });
});

export const token = onRequest(async (req, res) => {
  const grant = await take(req.body.code, req.body.client_id);
  if (challengeOf(req.body.code_verifier) !== grant.code_challenge) {
    res.status(400).json({ error: 'invalid_grant' });
    return;
  }
  res.json(await issue(grant));
});
