import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KnownClient } from '../../src/check/probes/known-client.js';
import { examine, withOutcome } from './examine.js';
import { person } from './scripted-browser.js';
import { MACHINE } from './server/site.js';
import { INVALID_GRANT, metadata, token } from './faults/fault.js';
import {
  type Fault,
  type RunningServer,
  type ServerOptions,
  startServer,
} from './server/good-server.js';

const REDIRECTS = ['http://127.0.0.1/callback', 'http://127.0.0.1:33418/fixed'];
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const KNOWN: readonly KnownClient[] = [
  { client_id: 'native-one', redirect_uris: REDIRECTS },
  { client_id: 'native-two', redirect_uris: REDIRECTS },
  { client_id: 'web-basic', client_secret: 'secret-of-basic', redirect_uris: REDIRECTS },
  {
    client_id: 'web-post',
    client_secret: 'secret-of-post',
    token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: REDIRECTS,
  },
  {
    client_id: 'web-key',
    jwks: { keys: [privateKey.export({ format: 'jwk' })] },
    redirect_uris: REDIRECTS,
  },
];

/** As the owner of the server would put them in. */
function putIn({ site }: RunningServer, clients: readonly KnownClient[]): void {
  for (const { client_id: id, client_secret: secret, ...metadata } of clients) {
    const guessed = secret === undefined ? 'none' : 'client_secret_basic';
    const method = metadata.jwks === undefined ? guessed : 'private_key_jwt';
    const jwks = { keys: [publicKey.export({ format: 'jwk' })] };
    const stored = { token_endpoint_auth_method: method, ...metadata, jwks, client_name: id };
    site.clients.set(id, { id, metadata: stored, token: '', ...(secret && { secret }) });
  }
}

async function findingsFor(options: ServerOptions, known: readonly KnownClient[]) {
  const server = await startServer({ ...options, closed: true });
  putIn(server, KNOWN);
  try {
    return (await examine(server.url, { active: true, login: person(), known })).findings;
  } finally {
    await server.close();
  }
}

describe('where nobody can register', () => {
  it('everything is known with clients of the owner but what puts their secrets at risk, and nothing is red', async () => {
    const urls: string[] = [];
    const fault: Fault = ({ url }, reply) => {
      urls.push(url.href);
      return reply;
    };
    const findings = await findingsFor({ loginFirst: true, errorsByRedirect: true, fault }, KNOWN);
    expect(withOutcome(findings, 'fail', 'warn')).toEqual([]);
    expect(withOutcome(findings, 'unknown')).toEqual(['query-secret-ignored']);
    expect(urls.filter((url) => url.includes('secret-of-'))).toEqual([]);
    expect(withOutcome(findings, 'pass')).toEqual(
      expect.arrayContaining(['advertised-methods-accepted', 'code-own-client', 'redirect-exact']),
    );
  });

  it.each([
    { what: 'nobody logs in', grants: ['client_credentials'], more: { redirect_uris: REDIRECTS } },
    { what: 'people log in too, and it has no redirect', grants: undefined, more: {} },
  ])('a client is a machine where $what, whatever it says of its grants', async (given) => {
    const { client_id, client_secret } = MACHINE;
    const methods = ['client_secret_basic', 'client_secret_post'];
    const members = {
      token_endpoint_auth_methods_supported: methods,
      ...(given.grants && { grant_types_supported: given.grants }),
    };
    const known = [{ client_id, client_secret, ...given.more }];
    const findings = await findingsFor({ machines: true, fault: metadata(members) }, known);
    expect(withOutcome(findings, 'pass')).toEqual(
      expect.arrayContaining(['machine-token-audience', 'machine-unknown-scope']),
    );
    expect(withOutcome(findings, 'fail')).toEqual([]);
  });

  it('what needs a client is unknown without one', async () => {
    const unknown = withOutcome(await findingsFor({}, []), 'unknown');
    expect(unknown).toEqual(expect.arrayContaining(['advertised-methods-accepted', 'code-once']));
  });

  it('a method that is left out is found by a login where the code is looked at first', async () => {
    const listed = { token_endpoint_auth_methods_supported: ['client_secret_basic'] };
    const unlisted = metadata({ ...listed, client_id_metadata_document_supported: undefined });
    const codeFirst = token(
      (form) => form.get('grant_type') === 'authorization_code',
      (reply) => (reply.status === 200 ? reply : INVALID_GRANT),
    );
    const fault: Fault = (request, reply, site) =>
      codeFirst(request, unlisted(request, reply, site), site);
    const findings = await findingsFor({ fault }, KNOWN.slice(0, 3));
    expect(withOutcome(findings, 'unknown')).toContain('unadvertised-methods-refused');
    expect(withOutcome(findings, 'fail')).toContain('login-method-advertised');
  });

  it('a fault is found by the same rule as elsewhere', async () => {
    const findings = await findingsFor(
      {
        fault: ({ url, form }, reply) =>
          url.pathname === '/token' && form.get('client_secret') === 'secret-of-post'
            ? { ...reply, status: 401, body: '{"error":"invalid_client"}' }
            : reply,
      },
      KNOWN,
    );
    expect(withOutcome(findings, 'fail')).toEqual(['advertised-methods-accepted']);
  });
});
