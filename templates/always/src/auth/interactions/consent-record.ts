import type { Client, Grant } from 'oidc-provider';
import type { Change, Entry } from '../../store.js';
import { plainText } from '../pages/plain-text.js';
import { clientFingerprint } from './client-fingerprint.js';

/** Kind of the entry that says, beside a grant, what was shown when a person approved it. */
export const CONSENT = 'Consent';

/** What is kept of an approval: the account page shows it, silent approvals are checked by it. */
export interface ConsentRecord {
  readonly fingerprint: string;
  readonly clientName: string;
  readonly redirectUri: string;
  readonly approvedAt: number;
}

/** Keeps the approval for as long as its grant, which takes it along when it is removed. */
export function recordConsent(grant: Grant, client: Client, redirectUri: string): Change {
  const value: ConsentRecord = {
    fingerprint: clientFingerprint(client),
    clientName: plainText(client.clientName),
    redirectUri,
    approvedAt: Math.floor(Date.now() / 1000),
  };
  const entry: Entry = { kind: CONSENT, key: grant.jti, grantId: grant.jti, value: { ...value } };
  return { put: grant.exp ? { ...entry, expiresAt: grant.exp } : entry };
}

/** The record of an entry of kind `Consent`. */
export function consentRecordOf(entry: Entry | undefined): ConsentRecord | undefined {
  const value = entry?.value as Partial<ConsentRecord> | undefined;
  if (typeof value?.fingerprint !== 'string' || typeof value.redirectUri !== 'string')
    return undefined;
  return {
    fingerprint: value.fingerprint,
    clientName: plainText(value.clientName),
    redirectUri: value.redirectUri,
    approvedAt: Number(value.approvedAt),
  };
}
