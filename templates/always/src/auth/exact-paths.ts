import type Provider from 'oidc-provider';

/** What the engine answers here; `documents.ts` answers for the documents. */
const SERVED = /^\/(?:token|revoke|(?:authorize|register)(?:\/[\w-]+)?)$/;

/**
 * The engine finds an endpoint under other spellings, too: `/TOKEN`, `/token/`. What guards the
 * endpoints knows one of each, so the others are not found, and neither is what the engine answers
 * beside them. To be called before everything else that `use`s the provider.
 */
export function serveExactPaths(provider: Provider): void {
  provider.use((ctx, next) => (SERVED.test(ctx.path) ? next() : undefined));
}
