import { authenticateMachine, compare, issue, take } from './codes.js';

export function routes(app) {
  app.post('/token', async (req, res) => {
    if (req.body.grant_type === 'client_credentials') return machine(req, res);
    if (req.body.grant_type === 'authorization_code') return person(req, res);
    return res.status(400).json({ error: 'unsupported_grant_type' });
  });
}

async function machine(req, res) {
  const { client_id, client_secret } = req.body;
  if (!client_id || !client_secret) return res.status(401).json({ error: 'invalid_client' });
  return res.json(await issue(await authenticateMachine(client_id, client_secret)));
}

async function person(req, res) {
  const { code, code_verifier } = req.body;
  const kept = await take(code);
  const isProven = compare(code_verifier, kept.code_challenge);
  if (!isProven) return res.status(400).json({ error: 'invalid_grant' });
  return res.json(await issue(kept));
}
