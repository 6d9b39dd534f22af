import { challengeOf, codes, issue } from './codes.js';
import { clientOfBody, clientOfHeader } from './clients.js';
import { Refused } from './store.js';

export async function token(ctx) {
  let client;
  if (ctx.request.headers.has('Authorization')) {
    client = await clientOfHeader(ctx);
  } else {
    client = await clientOfBody(ctx);
  }
  const grant = await codes.take(ctx.request.body.code, client);
  if (challengeOf(ctx.request.body.code_verifier) !== grant.codeChallenge) {
    throw new Refused(400, 'invalid_grant');
  }
  ctx.response.body = await issue(grant);
}
