import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import type { Store } from '../../store.js';
import { clientFingerprint } from './client-fingerprint.js';
import { CONSENT, consentRecordOf } from './consent-record.js';
import { isUnprovable } from './unprovable-client.js';

/**
 * The engine asks which earlier approval answers this request. The one given a moment ago in this
 * interaction does. One remembered in the session does too, unless the client cannot be proved or
 * is no longer what the person approved; then there is none, and consent is asked.
 */
export function loadExistingGrant(store: Store) {
  return async function load(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
    const { client, params, provider, result, session } = ctx.oidc;
    const approvedNow = result?.consent?.grantId;
    if (approvedNow) return provider.Grant.find(approvedNow);
    if (!client || !session || isUnprovable(client, params?.['redirect_uri'])) return undefined;

    const remembered = session.grantIdFor(client.clientId);
    if (!remembered) return undefined;
    const record = consentRecordOf(await store.read({ kind: CONSENT, key: remembered }));
    if (record?.fingerprint !== clientFingerprint(client)) return undefined;
    return provider.Grant.find(remembered);
  };
}
