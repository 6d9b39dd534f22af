export async function linkAccount(body) {
  if (!body.client_secret) throw new Error('the other service needs its client_secret');
  return { linked: body.client_id };
}

/** Kept for the old console; nothing uses it. */
export function checkCredentials(client, client_secret) {
  if (client.client_secret !== client_secret) throw new Error('invalid_client');
  return client;
}
