import type { EventEmitter } from 'node:events';
import type { errors, KoaContextWithOIDC } from 'oidc-provider';
import type { Log } from '../log.js';
import { plainText } from './pages/plain-text.js';
import { redirectUriFault } from './redirect-uri.js';

const REFUSALS = [
  'authorization.error',
  'grant.error',
  'revocation.error',
  'registration_create.error',
  'registration_read.error',
  'registration_update.error',
  'registration_delete.error',
] as const;

/** Clients are told little about why they were refused; the owner finds the reason in the log. */
export function logEngineEvents(provider: EventEmitter, log: Log): void {
  for (const event of REFUSALS) {
    provider.on(event, (ctx: KoaContextWithOIDC, error: errors.OIDCProviderError) => {
      const { error: code, error_description, error_detail } = error;
      const client = ctx.oidc?.client?.clientId;
      const why = { error: code, error_description, error_detail, ...refusedRedirect(ctx, error) };
      log.info({ event, client, ...why }, 'request refused');
    });
  }
  provider.on('server_error', (ctx: KoaContextWithOIDC, error: Error) => {
    log.error({ route: ctx.oidc?.route, err: error }, 'request failed');
  });
  provider.on('error', (error: Error) => log.error({ err: error }, 'request failed'));
}

/**
 * Where a known client wanted its answer, for its owner to allow; see `npm run client redirect`. It
 * is anybody's text: one that could not be allowed is left out, and what is left of it is plain.
 */
function refusedRedirect(ctx: KoaContextWithOIDC, { error }: errors.OIDCProviderError) {
  const uri = ctx.oidc?.params?.['redirect_uri'];
  if (error !== 'invalid_redirect_uri' || !ctx.oidc.client) return undefined;
  return redirectUriFault(uri) === undefined ? { redirect_uri: plainText(uri, 500) } : undefined;
}
