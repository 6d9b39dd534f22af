import { expect, it, onTestFinished } from 'vitest';
import { startServer } from './start-server.js';

it('one address cannot ask for pages without end, and is told so on one', async () => {
  const server = await startServer({ TRUST_PROXY: '1' });
  onTestFinished(() => server.stop());
  const get = (path: string, address = '203.0.113.1') =>
    fetch(server.issuer + path, { headers: { 'x-forwarded-for': address }, redirect: 'manual' });

  for (let times = 0; times < 600; times += 1) {
    const answer = await get('/interaction/none');
    await answer.text();
    expect(answer.status).toBe(400);
  }
  for (const path of ['/authorize', '/interaction/none', '/account/login']) {
    const { status, headers } = await get(path);
    expect([status, headers.get('x-frame-options')]).toEqual([429, 'DENY']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await get(path, '203.0.113.2')).status).not.toBe(429);
  }
});
