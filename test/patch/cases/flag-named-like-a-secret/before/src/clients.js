import { compare } from './hash.js';
import { table } from './table.js';

export async function getClient(id, includeSecret = false) {
  const client = await table.find(id);
  if (!includeSecret) {
    const { client_secret, ...others } = client;
    return others;
  }
  return client;
}

export async function verifyClient(id, clientSecret) {
  const client = await getClient(id, true);
  return compare(clientSecret, client.client_secret);
}
