import { expect, it } from 'vitest';
import { FOREIGN_RESOURCE } from '../../src/check/facts/probe-client.js';
import { examine } from './examine.js';
import { both } from './faults/fault.js';
import { person } from './scripted-browser.js';
import { noStore, redirect } from './server/exchange.js';
import { type Fault, startServer } from './server/good-server.js';
import { newId } from './server/site.js';

/** Whoever logs in gets a code, whatever resource was asked for. */
const codeForOthers: Fault = ({ url, method }, reply, site) => {
  const query = site.requests.get(url.searchParams.get('request') ?? '');
  if (url.pathname !== '/login' || method !== 'POST') return reply;
  if (query?.get('resource') !== FOREIGN_RESOURCE) return reply;
  const [code, uri] = [newId(), query.get('redirect_uri') ?? ''];
  const challenge = query.get('code_challenge') ?? '';
  const client = query.get('client_id') ?? '';
  const grant = { client, challenge, redirect: uri, scope: 'mcp:read', alive: true };
  site.codes.set(code, { grant, used: false });
  return redirect(`${uri}?${new URLSearchParams({ code, iss: site.issuer })}`);
};

/** The token endpoint gives this token for the resource of somebody else. */
const tokenForOthers =
  (accessToken: string): Fault =>
  ({ url, form }, reply) =>
    url.pathname === '/token' &&
    form.get('grant_type') === 'authorization_code' &&
    form.get('resource') === FOREIGN_RESOURCE
      ? noStore(200, { access_token: accessToken, token_type: 'Bearer', expires_in: 900 })
      : reply;

const takenAtMcp: Fault = ({ url, headers }, reply) =>
  url.pathname === '/mcp' && headers['authorization'] === 'Bearer opaque'
    ? noStore(200, {})
    : reply;

function jwtFor(aud: string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'ES256' })}.${encode({ aud })}.c2ln`;
}

it.each<[what: string, fault: Fault, outcome: string, seen: RegExp]>([
  ['refuses it at the token endpoint', (_, reply) => reply, 'pass', /no token: 400 invalid_target/],
  ['issues a token for it', tokenForOthers(jwtFor(FOREIGN_RESOURCE)), 'fail', /attacker\.example/],
  ['issues a token for its own', tokenForOthers(jwtFor('http://a/mcp')), 'pass', /was ignored/],
  ['issues a token it does not take', tokenForOthers('opaque'), 'fail', /not for this server: 401/],
  [
    'issues a token it takes itself',
    both(tokenForOthers('opaque'), takenAtMcp),
    'pass',
    /for this server/,
  ],
])('a server that gives a code for another resource and %s', async (_, fault, outcome, seen) => {
  const server = await startServer({
    loginFirst: true,
    errorsByRedirect: true,
    fault: both(codeForOthers, fault),
  });
  try {
    const { findings } = await examine(server.url, { active: true, login: person() });
    const found = findings.find(({ rule }) => rule === 'authorize-foreign-resource');
    expect(found).toMatchObject({ outcome, seen: expect.stringMatching(seen) });
  } finally {
    await server.close();
  }
});

it('a code that comes before any login is redeemed, too', async () => {
  const auto: Fault = (request, reply, site) => {
    const query = request.url.searchParams;
    if (request.url.pathname !== '/authorize' || query.get('resource') !== FOREIGN_RESOURCE)
      return reply;
    site.requests.set('auto', query);
    const login = new URL('/login?request=auto', site.origin);
    return codeForOthers({ ...request, url: login, method: 'POST' }, reply, site);
  };
  const server = await startServer({ fault: auto });
  try {
    const before = await examine(server.url, { active: true });
    const after = await examine(server.url, { active: true, login: person() });
    const outcomes = [before, after].map(
      ({ findings }) => findings.find(({ rule }) => rule === 'authorize-foreign-resource')?.outcome,
    );
    expect(outcomes).toEqual(['unknown', 'pass']);
  } finally {
    await server.close();
  }
});
