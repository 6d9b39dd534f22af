import { byId, matches } from './store.js';

export function authorized(req, form) {
  const client = byId(form.get('client_id'));
  if (!client) return undefined;
  if (client.public) return client;
  return matches(client, form.get('client_secret')) ? client : undefined;
}
