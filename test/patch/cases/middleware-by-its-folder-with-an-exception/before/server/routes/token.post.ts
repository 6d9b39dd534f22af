import { challengeOf, codes, issue } from '../utils/codes';
import { clients } from '../utils/clients';

export default defineEventHandler(async (event) => {
  const form = await readBody(event);
  const client = clients.get(form.client_id);
  if (!client) throw createError({ statusCode: 401, data: { error: 'invalid_client' } });
  if (client.secret && client.secret !== form.client_secret) {
    throw createError({ statusCode: 401, data: { error: 'invalid_client' } });
  }
  const grant = codes.take(form.code, client.id);
  if (!grant || challengeOf(form.code_verifier) !== grant.code_challenge) {
    throw createError({ statusCode: 400, data: { error: 'invalid_grant' } });
  }
  return issue(grant);
});
