import { findClient } from './clients.js';

interface Incoming {
  body: { client_id: string; client_secret?: string };
}

export async function authenticateClient(req: Incoming, _res: unknown, next: () => void) {
  const { client_id, client_secret } = req.body;
  const client = await findClient(client_id);
  if (client.client_secret) {
    if (!client_secret) {
      throw new Error('Client secret is required');
    }
    if (client.client_secret !== client_secret) {
      throw new Error('Invalid client_secret');
    }
  }
  next();
}
