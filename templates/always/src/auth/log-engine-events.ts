import type { EventEmitter } from 'node:events';
import type { errors, KoaContextWithOIDC } from 'oidc-provider';
import type { Log } from '../log.js';

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
      log.info({ event, client, error: code, error_description, error_detail }, 'request refused');
    });
  }
  provider.on('server_error', (ctx: KoaContextWithOIDC, error: Error) => {
    log.error({ route: ctx.oidc?.route, err: error }, 'request failed');
  });
  provider.on('error', (error: Error) => log.error({ err: error }, 'request failed'));
}
