import { timingSafeEqual } from 'node:crypto';
import { rows } from './rows.js';

export async function validateClient(clientId, clientSecret) {
  const client = await rows.find(clientId);
  if (!client) return null;
  if (clientSecret) {
    const secretBytes = Buffer.from(client.secret);
    const sentBytes = Buffer.from(clientSecret);
    if (secretBytes.length !== sentBytes.length || !timingSafeEqual(secretBytes, sentBytes)) {
      return null;
    }
  }
  return client;
}
