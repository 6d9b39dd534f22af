import { Refused, basicOf, findClient, verifySecret } from './store.js';

export async function clientOfHeader(ctx) {
  const [id, clientSecret] = basicOf(ctx);
  const client = await findClient(id);
  if (!(await verifySecret(client, clientSecret))) throw new Refused(401, 'invalid_client');
  return client;
}

export async function clientOfBody(ctx) {
  if (!ctx.request.body.client_id) throw new Refused(400, 'invalid_request');
  return await findClient(ctx.request.body.client_id);
}
