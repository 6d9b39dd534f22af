import { clients } from '../clients.js';

export async function demandClient(req, res, next) {
  const client = await clients.find(req.body.client_id);
  if (!client?.accepts(req.body.client_secret)) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  next();
}
