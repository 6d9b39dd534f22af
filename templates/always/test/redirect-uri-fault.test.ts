import { describe, expect, it } from 'vitest';
import { registrationWays } from '../src/auth/client-types.js';
import { redirectUriFault } from '../src/auth/redirect-uri.js';
import { register } from './register.js';
import { startServer } from './start-server.js';

describe('a redirect URI', () => {
  it.each([
    'https:c.example/cb',
    'https:/c.example/cb',
    'https:///c.example/cb',
    'http:127.0.0.1/',
  ])('names its host where everybody looks for it: %s', (uri) =>
    expect(redirectUriFault(uri)).toBe('is not an absolute URL'),
  );

  it('has nothing left to fill in', () => {
    expect(redirectUriFault('https://c.example/{connector}')).toMatch(/^has braces in it/);
  });

  it.each(['https://c.example', 'http://[::1]:80/cb', 'com.example.app:/cb'])('can be %s', (uri) =>
    expect(redirectUriFault(uri)).toBeUndefined(),
  );

  it.runIf(registrationWays.dynamic)('that is refused is named, with its fault', async () => {
    const server = await startServer();
    const redirect_uris = ['https://c.example/cb', 'http://evil.example/cb'];
    const { status, body } = await register(server, { redirect_uris });
    expect([status, body['error']]).toEqual([400, 'invalid_redirect_uri']);
    expect(body['error_description']).toBe(
      'redirect URI "http://evil.example/cb" is http, but not loopback',
    );
    await server.stop();
  });
});
