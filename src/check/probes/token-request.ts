import { HTTPS_REDIRECT } from '../facts/probe-client.js';
import type { Client } from './client.js';
import type { Credentials } from './credentials.js';
import type { Context } from './context.js';
import type { Ask } from './send.js';
import { encodeForm, type Parameters } from './with-parameters.js';

const FORM = 'application/x-www-form-urlencoded';

/** A form request to the token or revocation endpoint (RFC 6749 §3.2). */
export function post(url: string, form: Parameters, credentials?: Credentials): Ask {
  return {
    purpose: `${form['grant_type'] ?? (form['token'] === undefined ? 'token request' : 'revocation')}`,
    url,
    method: 'POST',
    headers: { 'content-type': FORM, accept: 'application/json', ...credentials?.headers },
    body: encodeForm({ ...form, ...credentials?.form }),
  };
}

/** What this client may ask for and cannot get: whoever refuses the request has accepted the client first. */
export function impossible(context: Pick<Context, 'random'>, client: Client): Parameters {
  return client.machine
    ? { grant_type: 'client_credentials', scope: 'x-probe-unknown' }
    : impossibleCode(context);
}

/** A code nobody issued: whoever answers `invalid_grant` has accepted the client first. */
export function impossibleCode({ random }: Pick<Context, 'random'>): Parameters {
  return {
    grant_type: 'authorization_code',
    code: random(32),
    redirect_uri: HTTPS_REDIRECT,
    code_verifier: random(32),
  };
}
