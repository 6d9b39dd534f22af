import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.js';
import { runRules } from '../../src/check/run-rules.js';
import { CASES } from './faults/cases.js';
import { metadata } from './faults/fault.js';
import { examine, withOutcome } from './examine.js';
import { startServer } from './server/good-server.js';

// The good server shows errors itself; two rules read errors sent to the client, one is about that.
const BY_REDIRECT = ['authorize-errors-carry-iss', 'authorize-errors-carry-state'];

async function outcomesOf(options: Parameters<typeof startServer>[0]) {
  const server = await startServer(options);
  try {
    const { findings } = await examine(server.url, { active: true });
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
    const ids = RULES.map(({ id }) => id).filter((id) => !EXTERNAL.includes(id));
    expect(CASES.map(({ rule }) => rule).toSorted()).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are all green for the good server', async () => {
    const { red } = await outcomesOf({});
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

  it('about errors sent to the client are green for a server that sends them', async () => {
    const { green } = await outcomesOf({ errorsByRedirect: true });
    expect(green).toEqual(expect.arrayContaining(BY_REDIRECT));
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
    async ({ rule, fault, server, also = [] }) => {
      const { red } = await outcomesOf({ ...server, fault });
      expect(red.toSorted()).toEqual([rule, ...also].toSorted());
    },
  );
});

// The good server of the first is the public web; the second reads an answer with a token.
const EXTERNAL = ['endpoint-not-at-root', 'token-not-cached'];
