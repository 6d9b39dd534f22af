import { expect, it, onTestFinished } from 'vitest';
import { acceptedGrants } from '../src/auth/accepted.js';
import { serverInfo } from '../src/mcp/server-info.js';
import { startServer } from './start-server.js';

it('who opens the server in a browser is told what it is, and where to go', async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const answer = await fetch(server.issuer, { headers: { accept: 'text/html' } });
  const html = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
  expect(html).toContain(`<h1>${serverInfo.name}</h1>`);
  expect(html).toContain(`<code>${server.resource}</code>`);
  const people = acceptedGrants().includes('authorization_code');
  expect(html.includes('href="/account"')).toBe(people);

  const { headers } = answer;
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect([headers.get('x-frame-options'), headers.get('set-cookie')]).toEqual(['DENY', null]);
  expect(headers.get('cache-control')).toBe('public, max-age=300');

  const head = await fetch(server.issuer, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(head.headers.get('content-length')).toBe(headers.get('content-length'));
  expect((await fetch(server.issuer, { method: 'POST' })).status).toBe(404);
});
