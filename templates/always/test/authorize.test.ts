import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedGrants } from '../src/auth/accepted.js';
import { Browser, type Page } from './browser.js';
import { makeClient, type OAuthClient } from './oauth-client.js';
import { PASSWORD, startServer, type TestServer } from './start-server.js';
import { authorizationUrl } from './store-client.js';

describe.runIf(acceptedGrants().includes('authorization_code'))('an authorization request', () => {
  let server: TestServer;
  let client: OAuthClient;
  /** Of a person who is logged in. */
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer();
    client = await makeClient(server);
    browser = new Browser(server.issuer);
    const login = await browser.get(authorizationUrl(server.issuer, client));
    await browser.logIn(login, 'demo', PASSWORD);
  });
  afterAll(() => server.stop());

  /** Where a request leads the person who allows it; `more` is added to the query as it is. */
  async function ask(changes: Record<string, string> = {}, more = ''): Promise<Page> {
    const url = authorizationUrl(server.issuer, client, changes);
    const page = await browser.get(url + more);
    return page.html.includes('value="allow"') ? browser.approve(page) : page;
  }

  async function expectError(page: Page, error: string): Promise<void> {
    const answer = page.leftFor?.searchParams;
    expect(answer?.get('error'), page.html).toBe(error);
    expect(answer?.getAll('state')).toEqual(['state of a test']);
    expect(answer?.getAll('iss')).toEqual([server.issuer]);
    expect(answer?.has('code')).toBe(false);
    expect(page.leftFor?.hash).toBe('');
  }

  /** The scopes and the resource of the token a request leads to. */
  async function granted(changes: Record<string, string>, more = ''): Promise<string[]> {
    const { leftFor, html } = await ask(changes, more);
    const code = leftFor?.searchParams.get('code');
    expect(code, leftFor?.href ?? html).toEqual(expect.any(String));
    const { body } = await client.exchange(code ?? '');
    return String(body['scope']).split(' ').sort();
  }

  it.each(['a b+é', '%25%2B', '<script>"\'&=#?', 'x'.repeat(500), '{"json":"{}"}', '\u{1f600}'])(
    'gets its state back as it was: %j',
    async (state) => {
      const done = (await ask({ state })).leftFor?.searchParams;
      expect([done?.get('state'), done?.getAll('iss')]).toEqual([state, [server.issuer]]);
      expect(done?.getAll('code')).toHaveLength(1);
      const failed = (await ask({ state, code_challenge: '' })).leftFor?.searchParams;
      expect(failed?.get('error')).toBe('invalid_request');
      expect([failed?.getAll('state'), failed?.getAll('iss')]).toEqual([[state], [server.issuer]]);
    },
  );

  it('does not tell anybody where the browser came from with a code', async () => {
    const { leftFor, headers } = await ask();
    expect(leftFor?.searchParams.has('code')).toBe(true);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('without a state gets none back', async () => {
    const { leftFor } = await ask({ state: '' });
    expect([...(leftFor?.searchParams.keys() ?? [])].sort()).toEqual(['code', 'iss']);
  });

  it.each([
    ['token', 'unsupported_response_type'],
    ['id_token', 'unsupported_response_type'],
    ['code token', 'unsupported_response_type'],
    ['none', 'unsupported_response_type'],
    ['', 'invalid_request'],
  ])('for anything but a code is refused: %j', async (response_type, error) => {
    await expectError(await ask({ response_type }), error);
  });

  it.each(['fragment', 'form_post', 'web_message', 'x'])(
    'for an answer in any other way than the query is refused: %s',
    async (response_mode) => {
      const { leftFor, html } = await ask({ response_mode });
      expect(leftFor?.searchParams.has('code') ?? false).toBe(false);
      expect(html).not.toMatch(/name="code"/);
    },
  );

  describe('resource', () => {
    it.each([
      ['as it is published', (resource: string) => resource],
      ['in other cases', (resource: string) => resource.replace('http://l', 'HTTP://L')],
      ['with a slash', (resource: string) => `${resource}/`],
      ['absent', () => ''],
    ])('%s is ours', async (_name, of) => {
      expect(await granted({ resource: of(server.resource) })).toEqual(['mcp:read']);
    });

    it.each([
      ['another one', () => 'https://evil.example/mcp'],
      ['a fragment', (resource: string) => `${resource}#x`],
      ['a path below', (resource: string) => `${resource}/x`],
      ['a path beside', (resource: string) => `${resource}2`],
      ['a query', (resource: string) => `${resource}?x=1`],
      ['no URL', () => 'mcp'],
      ['the issuer', (resource: string) => new URL(resource).origin],
    ])('%s is refused', async (_name, of) => {
      await expectError(await ask({ resource: of(server.resource) }), 'invalid_target');
    });

    it('twice is one when it is the same, and refused when it is not', async () => {
      const resource = encodeURIComponent(server.resource);
      const same = `&resource=${resource}&resource=${resource}%2F`;
      expect(await granted({}, same)).toEqual(['mcp:read']);
      const other = `&resource=${resource}&resource=${encodeURIComponent('https://evil.example')}`;
      await expectError(await ask({}, other), 'invalid_target');
    });
  });

  describe('scope', () => {
    it.each([
      ['', ['mcp:read', 'mcp:write']],
      ['mcp:read', ['mcp:read']],
      ['mcp:read mcp:read', ['mcp:read']],
      ['mcp:read nope profile', ['mcp:read']],
    ])('%j gives %j', async (scope, expected) => {
      expect(await granted({ scope })).toEqual(expected);
    });

    it('offline_access is told apart from what the MCP server knows', async () => {
      const scopes = await granted({ scope: 'mcp:read offline_access' });
      expect(scopes).toContain('mcp:read');
      expect(scopes).not.toContain('mcp:write');
    });

    it.each(['nope', 'openid', 'MCP:READ', 'mcp', 'mcp:read"', 'admin root'])(
      '%j gives nothing',
      async (scope) => {
        await expectError(await ask({ scope }), 'invalid_scope');
      },
    );
  });

  it('ignores what it does not know, and what clients add by habit', async () => {
    const habits =
      '&foo=1&prompt=consent&nonce=x&access_type=offline&max_age=0&claims=x&acr_values=1';
    expect(await granted({}, habits)).toEqual(['mcp:read']);
    expect(await granted({}, '&foo=1&foo=2&login_hint=&ui_locales=')).toEqual(['mcp:read']);
  });

  it.each(['scope', 'code_challenge', 'code_challenge_method', 'response_type'])(
    'that says something twice is refused: %s',
    async (name) => {
      await expectError(await ask({}, `&${name}=x`), 'invalid_request');
    },
  );

  it('that has two states is refused', async () => {
    const { leftFor } = await ask({}, '&state=x');
    expect(leftFor?.searchParams.get('error')).toBe('invalid_request');
  });

  it.each(['request', 'request_uri', 'registration'])(
    'does not take its parameters from somewhere else: %s',
    async (name) => {
      const { leftFor } = await ask({}, `&${name}=https%3A%2F%2Fevil.example%2F`);
      expect(leftFor?.host).toBe('app.example');
    },
  );

  it('is for pages to open, not for scripts to read', async () => {
    const url = authorizationUrl(server.issuer, client);
    const headers = { origin: 'https://app.example' };
    for (const method of ['GET', 'OPTIONS']) {
      const response = await fetch(url, { method, headers, redirect: 'manual' });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
