import { clients } from '../clients.js';

export async function demandClient(req, reply) {
  const client = await clients.find(req.body.client_id);
  if (!client?.accepts(req.body.client_secret)) {
    return reply.code(401).send({ error: 'invalid_client' });
  }
}
