import { change, oauthError } from '../server/exchange.js';
import { reissued, token, type Case } from './fault.js';

const isMachine = (form: URLSearchParams): boolean =>
  form.get('grant_type') === 'client_credentials';

/** What goes wrong where machines get tokens for themselves. */
export const MACHINE_CASES: readonly Case[] = [
  {
    rule: 'machine-token-audience',
    fault: reissued(1, { aud: 'https://other.example/mcp' }),
  },
  { rule: 'machine-token-subject', fault: reissued(1, { sub: 'person' }) },
  {
    rule: 'machine-unknown-scope',
    fault: token(
      (form) => isMachine(form) && form.has('scope'),
      (reply) => (reply.status === 400 ? oauthError(400, 'invalid_request') : reply),
    ),
  },
  {
    rule: 'machine-without-refresh',
    fault: token(isMachine, (reply) =>
      reply.status === 200 ? change(reply, { refresh_token: 'made-up-token' }) : reply,
    ),
  },
].map((one) => ({ ...one, server: { machines: true } }));
