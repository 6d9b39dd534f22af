import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.js';
import { runRules } from '../../src/check/run-rules.js';
import { CASES } from './faults/cases.js';
import { STATE } from '../../src/check/facts/probe-client.js';
import {
  at,
  authorization,
  INVALID_GRANT,
  metadata,
  revocation,
  token,
  when,
} from './faults/fault.js';
import { examine, withOutcome } from './examine.js';
import { person } from './scripted-browser.js';
import { oauthError, redirect } from './server/exchange.js';
import { startServer } from './server/good-server.js';
import { MACHINE } from './server/site.js';

// The good server shows errors itself; two rules read errors sent to the client, one is about that.
const BY_REDIRECT = ['authorize-errors-carry-iss', 'authorize-errors-carry-state'];

async function outcomesOf(options: Parameters<typeof startServer>[0], login = false) {
  const server = await startServer(options);
  try {
    const { findings } = await examine(server.url, {
      active: true,
      ...(options?.machines && { known: [MACHINE] }),
      ...(login && { login: person() }),
    });
    return {
      red: withOutcome(findings, 'fail', 'warn'),
      green: withOutcome(findings, 'pass', 'notApplicable'),
      findings,
    };
  } finally {
    await server.close();
  }
}

describe('rules', () => {
  it('have a case each, and no case is left over', () => {
    const ids = RULES.map(({ id }) => id);
    expect(CASES.map(({ rule }) => rule).toSorted()).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are all green for the good server', async () => {
    const { red } = await outcomesOf({}, true);
    expect(red).toEqual([]);
  });

  it.each([
    ['public clients only', { methods: ['none'] }],
    [
      'confidential clients only',
      {
        methods: ['client_secret_basic', 'client_secret_post'],
        fault: metadata({ client_id_metadata_document_supported: undefined }),
      },
    ],
    ['an issuer with a path', { path: '/tenant' }],
    ['machines', { machines: true }],
  ])('are all green for a server with %s', async (_what, options) => {
    const { red } = await outcomesOf(options);
    expect(red).toEqual([]);
  });

  it('that need a login to tell are unknown, not red, where people log in before errors', async () => {
    const { red, findings } = await outcomesOf({ loginFirst: true });
    expect(red).toEqual([]);
    const late = findings.filter(({ seen }) => seen.includes('after the login'));
    expect(late.map(({ outcome }) => outcome)).toEqual(Array(late.length).fill('unknown'));
    expect(late.length).toBeGreaterThan(9);
  });

  it('about redirects are red before the login too, where only some are refused', async () => {
    const found = CASES.find(({ rule }) => rule === 'redirect-exact');
    const { red } = await outcomesOf({ loginFirst: true, ...(found && { fault: found.fault }) });
    expect(red).toEqual(['redirect-exact']);
  });

  it('about a client are unknown where the code is looked at first, and an unknown client red', async () => {
    const { red, findings } = await outcomesOf({
      fault: token(
        (form) => form.get('grant_type') === 'authorization_code' && form.has('code'),
        INVALID_GRANT,
      ),
    });
    expect(red.toSorted()).toEqual([
      'token-needs-client',
      'token-repeated-parameter',
      'token-unknown-client',
      'token-unknown-client-status',
    ]);
    const proofs = ['advertised-methods-accepted', 'missing-credentials-refused'];
    expect(withOutcome(findings, 'unknown')).toEqual(expect.arrayContaining(proofs));
  });

  it('about revocation know a client that is let in by what a wrong secret gets', async () => {
    const { red } = await outcomesOf({
      fault: revocation(
        (form, { headers }) =>
          form.has('client_secret') || form.has('client_assertion') || 'authorization' in headers,
        (reply) => (reply.status === 200 ? oauthError(400, 'invalid_request') : reply),
      ),
    });
    expect(red).toEqual(['revocation-unknown-token']);
  });

  it('about one fault of a request are unknown where a plain request is refused alike', async () => {
    const { red, findings } = await outcomesOf({
      errorsByRedirect: true,
      fault: authorization(
        (query) => query.get('state') === STATE,
        redirect('https://client.example/callback?error=invalid_target'),
      ),
    });
    expect(red).toContain('authorize-starts');
    expect(withOutcome(findings, 'unknown')).toEqual(
      expect.arrayContaining(['authorize-requires-pkce-always', 'authorize-scope-errors']),
    );
  });

  it('about a foreign page or host are unknown where no token is taken at all', async () => {
    const { red, findings } = await outcomesOf(
      { fault: at('/mcp', oauthError(401, 'invalid_token')) },
      true,
    );
    expect(red).toContain('token-accepted');
    expect(withOutcome(findings, 'unknown')).toEqual(
      expect.arrayContaining(['foreign-host-refused', 'foreign-origin-refused']),
    );
  });

  it('that need a login are green after it, where errors are told then', async () => {
    const { red, findings } = await outcomesOf({ loginFirst: true, errorsByRedirect: true }, true);
    expect(red).toEqual([]);
    expect(withOutcome(findings, 'unknown')).toEqual(['client-documents-work']);
  });

  it('about errors sent to the client are green for a server that sends them', async () => {
    const { green } = await outcomesOf({ errorsByRedirect: true });
    expect(green).toEqual(expect.arrayContaining(BY_REDIRECT));
  });

  it('about browsers are green for a server that refuses a preflight for more than public clients send', async () => {
    const { red } = await outcomesOf({
      fault: when(
        ({ method, url, headers }) =>
          method === 'OPTIONS' &&
          ['/token', '/register', '/revoke'].includes(url.pathname) &&
          headers['access-control-request-headers'] !== 'content-type',
        { status: 400, headers: { 'access-control-allow-origin': '*' }, body: '' },
      ),
    });
    expect(red).toEqual([]);
  });

  it('are all unknown where nothing was seen', () => {
    const target = {
      url: 'https://mcp.example/mcp',
      origin: 'https://mcp.example',
      path: '/mcp',
      loopback: true,
    };
    const findings = runRules(RULES, { target });
    expect(withOutcome(findings, 'unknown')).toHaveLength(RULES.length);
  });

  it.each(CASES)(
    '$rule is red for the fault it is about, and nothing else is',
    async ({ rule, fault, server, login, also = [] }) => {
      const { red } = await outcomesOf({ ...server, fault }, login);
      expect(red.toSorted()).toEqual([rule, ...also].toSorted());
    },
  );
});
