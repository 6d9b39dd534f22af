import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.js';
import { runRules } from '../../src/check/run-rules.js';
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
