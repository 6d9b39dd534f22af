import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './start-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

// Some clients register where the metadata says that they cannot.
const paths = ['/token', '/revoke', '/register'];

describe('an endpoint for programs', () => {
  // The HTTP client of Java, for one, asks for HTML first unless it is told otherwise.
  it.each(paths)('refuses in JSON, whatever is preferred: %s', async (path) => {
    const type = path === '/register' ? 'application/json' : 'application/x-www-form-urlencoded';
    const headers = { accept: 'text/html, */*; q=.2', 'content-type': type };
    const body = path === '/register' ? '{}' : 'grant_type=x&client_id=x';
    const answer = await fetch(server.issuer + path, { method: 'POST', headers, body });
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toHaveProperty('error');
  });
});
