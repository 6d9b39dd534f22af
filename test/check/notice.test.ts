import { describe, expect, it } from 'vitest';
import { noticeOf } from '../../src/check/notice.js';
import { terminalReport } from '../../src/check/report/terminal-report.js';
import { examine } from './examine.js';
import { finding, SAMPLE } from './report/sample-report.js';
import { at } from './faults/fault.js';
import { json, page } from './server/exchange.js';
import { type Fault, type ServerOptions, startServer } from './server/good-server.js';

async function noticeAt(options: ServerOptions, path?: string) {
  const server = await startServer(options);
  try {
    const url = path === undefined ? server.url : new URL(path, server.url).href;
    const { facts } = await examine(url);
    return { url, mcp: server.url, notice: noticeOf(facts) };
  } finally {
    await server.close();
  }
}

const everywhere =
  (reply: ReturnType<Fault>): Fault =>
  () =>
    reply;

describe('what is said before everything else', () => {
  it('is nothing of a server that asks for a token', async () => {
    expect((await noticeAt({})).notice).toBeUndefined();
  });

  it.each([
    { what: 'a web page', reply: page(200, 'Hello'), seen: '200 text/html' },
    { what: 'nothing', reply: json(404, {}), seen: '404 application/json' },
    {
      what: 'a page that moved',
      reply: { status: 302, headers: { location: '/login' }, body: '' },
      seen: '302, to /login',
    },
  ])('is that no MCP server is there, where there is $what', async ({ reply, seen }) => {
    const { url, notice } = await noticeAt({ fault: everywhere(reply) });
    expect(notice).toEqual({
      text:
        `No MCP server answers at ${url}: POST was answered with ${seen}. ` +
        'Give the URL that a client is given, for instance https://host/mcp.',
      alone: true,
    });
  });

  it('names the MCP endpoint of the resource metadata, where another URL was given', async () => {
    const { mcp, notice } = await noticeAt({}, '/nowhere');
    expect(notice?.text).toContain(`The resource metadata names ${mcp}: check that.`);
    expect(notice?.alone).toBe(true);
  });

  it('leaves the rest where the URL is the right one, and the server has a fault there', async () => {
    const { notice } = await noticeAt({ fault: at('/mcp', json(404, {})) });
    expect(notice?.text).toMatch(/^No MCP server answers at/);
    expect(notice?.alone).toBe(false);
  });

  it('is that everybody is let in, where no login is published and no token asked for', async () => {
    const result = { jsonrpc: '2.0', id: 1, result: {} };
    const { notice } = await noticeAt({
      fault: ({ url, method }) =>
        url.pathname === '/mcp' && method === 'POST' ? json(200, result) : json(404, {}),
    });
    expect(notice?.text).toMatch(/lets everybody in/);
    expect(notice?.alone).toBe(true);
  });

  it('leaves the rest to --verbose where it settles everything', () => {
    const same = (text: string): string => text;
    const paint = { bold: same, dim: same, red: same, green: same, yellow: same };
    const report = { ...SAMPLE, notice: { text: 'Nobody is there.', alone: true } };
    expect(
      terminalReport(report, {
        paint,
        width: 80,
        verbose: false,
        command: 'create-mcp-auth check',
      }).split('\n'),
    ).toEqual([
      'https://mcp.example/mcp  2 requests, 1.2 s',
      '',
      '! Nobody is there.',
      '',
      'Everything that was judged: --verbose.',
    ]);
    expect(
      terminalReport(report, { paint, width: 80, verbose: true, command: 'create-mcp-auth check' }),
    ).toContain('Title of a');
    const engine = { id: 'keycloak', name: 'Keycloak', by: 'its paths' } as const;
    const findings = [{ ...finding('a', 'fail'), setting: 'Web.' }];
    const built = { ...report, engine, findings };
    expect(
      terminalReport(built, { paint, width: 80, verbose: false, command: 'create-mcp-auth check' }),
    ).not.toContain('"set"');
  });
});
