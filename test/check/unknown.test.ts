import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../src/check/matrix/matrix.js';
import { noticeOf } from '../../src/check/notice.js';
import { RULES } from '../../src/check/rules/index.js';
import { runRules } from '../../src/check/run-rules.js';
import { presets } from '../../src/clients/presets/presets.js';
import { examine } from './examine.js';
import { person } from './scripted-browser.js';
import { oauthError, page } from './server/exchange.js';
import { type Fault, type ServerOptions, startServer } from './server/good-server.js';
import { MACHINE } from './server/site.js';

const silent =
  (...paths: readonly string[]): Fault =>
  ({ url }, reply, site) => {
    const hit = paths.some((path) => url.pathname.startsWith(path));
    // 429 is an answer that says nothing about the question.
    return hit
      ? { status: 429, headers: { 'retry-after': '60' }, body: String(site.origin) }
      : reply;
  };

const closed: Fault = ({ url }, reply) =>
  url.pathname === '/register' ? oauthError(403, 'access_denied') : reply;

const noLogin: Fault = ({ url }, reply) =>
  url.pathname === '/authorize' ? page(503, 'later') : reply;

/** Servers that keep something to themselves. */
const RETICENT: Readonly<Record<string, ServerOptions>> = {
  'whose MCP endpoint turns everybody away': { fault: silent('/mcp') },
  'whose metadata is not answered': { fault: silent('/.well-known', '/jwks') },
  'whose registration turns everybody away': { fault: silent('/register') },
  'whose registration is closed': { fault: closed },
  'whose authorization endpoint turns everybody away': { fault: silent('/authorize') },
  'whose authorization endpoint is down': { fault: noLogin },
  'whose token endpoint turns everybody away': { fault: silent('/token') },
  'whose revocation endpoint turns everybody away': { fault: silent('/revoke') },
  'that lets people log in before anything else': { loginFirst: true },
  'that turns everybody away': { fault: silent('/') },
};

async function unknownAt(options: ServerOptions): Promise<string[]> {
  const server = await startServer(options);
  try {
    const { findings } = await examine(server.url, { active: true });
    return findings.filter(({ outcome }) => outcome === 'unknown').map(({ rule }) => rule);
  } finally {
    await server.close();
  }
}

/** Nobody listens any more. */
async function unknownWithoutServer(): Promise<string[]> {
  const server = await startServer();
  await server.close();
  const { findings } = await examine(server.url, { active: true });
  expect(findings.map(({ outcome }) => outcome)).not.toContain('pass');
  return findings.filter(({ outcome }) => outcome === 'unknown').map(({ rule }) => rule);
}

describe('every rule', () => {
  it('is unknown at one server at least', async () => {
    const seen = new Set<string>();
    for (const options of Object.values(RETICENT))
      for (const rule of await unknownAt(options)) seen.add(rule);
    for (const rule of await unknownWithoutServer()) seen.add(rule);
    expect(RULES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it.each(Object.entries({ ...RETICENT, 'where nobody can register': { closed: true } }))(
    'is not told to be for want of --active where that was given, at a server %s',
    async (_, options) => {
      const server = await startServer(options);
      const { facts, findings } = await examine(server.url, { active: true });
      await server.close();
      const rows = matrixOf(facts, findings, presets).flatMap(({ because }) => because);
      const said = [...findings.map(({ seen }) => seen), ...rows.map(({ text }) => text)];
      expect(said.filter((text) => text.includes('--active'))).toEqual([]);
    },
  );

  it('says what is missing where nobody can register: a client', async () => {
    const server = await startServer({ closed: true });
    const { findings } = await examine(server.url, { active: true });
    await server.close();
    const seen = (id: string) => findings.find(({ rule }) => rule === id)?.seen;
    expect(seen('token-unknown-code')).toBe(
      'no client could ask: nobody can register here; --known-clients FILE names one',
    );
    expect(seen('assertion-expired')).toMatch(/^no private_key_jwt client could ask: --known-/);
  });

  it('says so, and when to come back, where too many registrations were refused', async () => {
    const server = await startServer({ fault: silent('/register') });
    const login = { open: () => undefined, patienceMs: 50 };
    const { facts, findings } = await examine(server.url, { active: true, login });
    await server.close();
    const refused = 'registration answered 429 (too many requests), run this again in 60 s';
    const seen = findings.map((finding) => finding.seen);
    expect(seen).toContain(`no client could ask: ${refused}`);
    expect(seen).toContain(`no client for the login: ${refused}`);
    expect(seen).toContain('too many requests (429), run this again in 60 s');
    expect(seen.filter((text) => /nobody may register|needs --login/.test(text))).toEqual([]);
    expect(noticeOf(facts)?.text).toMatch(
      /^The server refused \d+ requests for their number \(429\).*: run this again in 60 s\.$/,
    );
  });

  it('is not told to be for want of a login that was tried', async () => {
    const server = await startServer();
    const login = { open: () => undefined, patienceMs: 50 };
    const { findings } = await examine(server.url, { active: true, login });
    await server.close();
    const said = findings.filter(({ seen }) => seen.startsWith('not asked: this needs --login'));
    expect(said).toEqual([]);
    expect(findings.filter(({ seen }) => /login did not get that far/.test(seen))).not.toEqual([]);
  });

  it('is never green when one of the facts it needs is missing', async () => {
    const server = await startServer({ machines: true });
    const known = [MACHINE];
    const { facts } = await examine(server.url, { active: true, login: person(), known });
    await server.close();
    const green = RULES.flatMap((rule) =>
      rule.needs
        .filter((name) => name !== 'target')
        .map((name) => ({ name, rule, without: { ...facts, [name]: undefined } }))
        .filter(({ without }) => runRules([rule], without)[0]?.outcome !== 'unknown')
        .map(({ name }) => `${rule.id} without ${name}`),
    );
    expect(green).toEqual([]);
  });
});
