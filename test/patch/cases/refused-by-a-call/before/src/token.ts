import { redeem } from './redeem.js';

export async function handleToken(req, res) {
  const { client_id: id, client_secret, code, code_verifier } = req.body;
  res.json(await redeem({ id, clientSecret: client_secret ?? '', code, code_verifier }));
}
