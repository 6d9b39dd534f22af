import { onTestFinished, vi } from 'vitest';
import type { AuthMethod } from './method.js';

/**
 * Watches how clients prove themselves at the token and revocation endpoints from now on, because a
 * library can do otherwise than it was told and still be let in; the methods seen.
 */
export function watchProofs(issuer: string): () => readonly AuthMethod[] {
  const seen = new Set<AuthMethod>();
  const real = globalThis.fetch;
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if ([`${issuer}/token`, `${issuer}/revoke`].includes(request.url)) {
      seen.add(methodOf(request.headers, new URLSearchParams(await request.clone().text())));
    }
    return real(input, init);
  });
  onTestFinished(() => spy.mockRestore());
  return () => [...seen];
}

function methodOf(headers: Headers, body: URLSearchParams): AuthMethod {
  if (headers.get('authorization')?.startsWith('Basic ')) return 'client_secret_basic';
  if (body.has('client_secret')) return 'client_secret_post';
  return body.has('client_assertion') ? 'private_key_jwt' : 'none';
}
