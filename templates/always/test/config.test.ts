import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { configWarnings } from '../src/config-warnings.js';
import { OwnerProblem } from '../src/owner-problem.js';

const ISSUER = 'http://localhost:3000';

/** What the owner is told, one sentence in each line. */
function faultsOf(environment: Record<string, string | undefined>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof OwnerProblem) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('settings', () => {
  it.each([
    ISSUER,
    'http://127.0.0.1:1',
    'http://[::1]:3000',
    'https://mcp.example',
    'https://mcp.example:8443',
  ])('can have the issuer %s', (issuer) => {
    const config = readConfig({ ISSUER: issuer });
    expect(config).toMatchObject({ issuer, resource: `${issuer}/mcp` });
  });

  it.each([
    [undefined, 'ISSUER is missing.'],
    ['', 'ISSUER is missing.'],
    ['x', 'ISSUER is not a URL: x.'],
    ['http://mcp.example', /^ISSUER has to start with https:\/\/; plain http is for loopback/],
    ['http://127.0.0.1.example', /^ISSUER has to start with https:\/\//],
    ['ftp://localhost', /^ISSUER has to start with https:\/\//],
    ['https://mcp.example/', /^ISSUER ends in a slash/],
    ['https://mcp.example?x', /^ISSUER has a query, a fragment or a user name/],
    ['https://mcp.example#x', /^ISSUER has a query, a fragment or a user name/],
    ['https://u:p@mcp.example', /^ISSUER has a query, a fragment or a user name/],
    ['https://MCP.example', 'ISSUER is not written as https://mcp.example.'],
    ['https://mcp.example:443', 'ISSUER is not written as https://mcp.example.'],
  ])('cannot have the issuer %j', (issuer, sentence) => {
    expect(faultsOf({ ISSUER: issuer })).toEqual([
      sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence,
    ]);
  });

  it.each([
    ['PORT', 'x'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', 'true'],
    ['LOG_LEVEL', 'loud'],
    ['DEMO_PASSWORD', 'pass wd'],
    ['REFRESH_GRACE_SECONDS', '-1'],
    ['REFRESH_GRACE_SECONDS', '601'],
    ['MCP_NO_AUTH', 'yes'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'app.example'],
    ['ALLOWED_ORIGINS', 'https://app.example https://other.example/'],
    ['ALLOWED_ORIGINS', 'https://App.example'],
    ['ALLOWED_ORIGINS', 'https://app.example:443'],
    ['ALLOWED_ORIGINS', 'https://bücher.example'],
  ])('name what is wrong: %s=%s', (name, value) => {
    const faults = faultsOf({ ISSUER, [name]: value });
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${name} .+\\.$`))]);
    expect(faults.join()).not.toContain('pass wd');
  });

  it('are all named at once', () => {
    const faults = faultsOf({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['ISSUER', 'PORT', 'LOG_LEVEL']);
  });

  it('of a test are refused where it is not one', () => {
    const demo = { ISSUER: 'https://mcp.example', DEMO_PASSWORD: 'a password for tests' };
    expect(faultsOf({ ...demo, NODE_ENV: 'production' })).toHaveLength(1);
    expect(faultsOf({ ISSUER, NODE_ENV: 'production', MCP_NO_AUTH: '1' })).toHaveLength(1);
    expect(faultsOf({ ISSUER: 'https://mcp.example', MCP_NO_AUTH: '1' })).toHaveLength(1);
    expect(faultsOf({ ISSUER, MCP_NO_AUTH: '1' })).toEqual([]);
    for (const HOST of ['0.0.0.0', '::', 'mcp.example']) {
      expect(faultsOf({ ISSUER, HOST, MCP_NO_AUTH: '1' })).toHaveLength(1);
    }
  });

  it('name the origins of pages, separated by spaces or commas', () => {
    const ALLOWED_ORIGINS = 'https://app.example:8443, http://[::1]:1 vscode-webview://abc';
    expect(readConfig({ ISSUER, ALLOWED_ORIGINS }).allowedOrigins).toEqual(
      ALLOWED_ORIGINS.split(/,? /),
    );
    expect(readConfig({ ISSUER }).allowedOrigins).toEqual([]);
  });

  it.each(['127.0.0.1', 'localhost', '::1', '::', '0.0.0.0'])('can listen on %s', (HOST) => {
    expect(readConfig({ ISSUER, HOST }).host).toBe(HOST);
    if (HOST.endsWith('1')) expect(faultsOf({ ISSUER, HOST, MCP_NO_AUTH: '1' })).toEqual([]);
  });
});

describe('warnings', () => {
  const warningsOf = (environment: Record<string, string>) =>
    configWarnings(readConfig({ PORT: '3000', ...environment }));

  it.each([
    { ISSUER },
    { ISSUER: 'http://localhost', PORT: '80' },
    { ISSUER: 'https://mcp.example', TRUST_PROXY: '1', NODE_ENV: 'production' },
  ])('are not given for %j', (environment) => {
    expect(warningsOf(environment)).toEqual([]);
  });

  it.each([
    [{ ISSUER: 'https://mcp.example' }, 'TRUST_PROXY is 0'],
    [{ ISSUER, PORT: '3457' }, `ISSUER is ${ISSUER}, and this listens on port 3457`],
    [{ ISSUER, NODE_ENV: 'production' }, 'only this machine can reach it'],
  ])('are given for %j: %s', (environment, said) => {
    expect(warningsOf(environment)).toEqual([expect.stringContaining(said)]);
  });
});
