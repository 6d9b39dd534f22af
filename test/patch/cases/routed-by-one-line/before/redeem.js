import { issue, take } from './codes.js';

export async function redeem(req, res) {
  if (!req.body.client_secret) return res.status(401).json({ error: 'invalid_client' });
  return res.json(await issue(await take(req.body.code)));
}
