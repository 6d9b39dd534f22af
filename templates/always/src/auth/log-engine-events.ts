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
 * Where a known client wanted its answer, for its owner to allow (`npm run client redirect`), or why
 * nobody could. Whoever sent the person here wrote it, so it is made plain and cut short.
 */
function refusedRedirect(ctx: KoaContextWithOIDC, { error }: errors.OIDCProviderError) {
  if (error !== 'invalid_redirect_uri' || !ctx.oidc?.client) return undefined;
  const uri = ctx.oidc.params?.['redirect_uri'];
  const fault = redirectUriFault(uri);
  if (fault === undefined) return { redirect_uri: plainText(uri, 500) };
  return { redirect_uri_fault: plainText(fault, 200) };
}
