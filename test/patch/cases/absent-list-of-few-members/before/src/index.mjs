import { challengeOf } from './digest.mjs';
import { codes, issue } from './grants.mjs';

async function redeem(event) {
  const form = new URLSearchParams(event.body);
  const grant = await codes.take(form.get('code'));
  if (grant.code_challenge !== challengeOf(form.get('code_verifier'))) {
    return { statusCode: 400, body: 'invalid_grant' };
  }
  return { statusCode: 200, body: JSON.stringify(await issue(grant)) };
}

export const routes = [{ method: 'post', path: '/token', handler: redeem }];
