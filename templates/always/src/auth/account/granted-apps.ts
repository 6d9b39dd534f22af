import { CONSENT, consentRecordOf } from '../interactions/consent-record.js';
import { destinationOf } from '../interactions/client-facts.js';
import type { Entry, Store } from '../../store.js';

/** An app that may act for a person, as the account page shows it. */
export interface GrantedApp {
  readonly grantId: string;
  readonly name: string;
  /** The host, or the scheme, its answers went to. */
  readonly destination: string;
  readonly scopes: readonly string[];
  readonly approvedAt: Date;
}

/** Every app this person has allowed and not stopped, the latest first. */
export async function grantedApps(store: Store, accountId: string): Promise<GrantedApp[]> {
  const grants = await store.search('Grant', { accountId });
  const apps = await Promise.all(grants.map((grant) => toApp(store, grant)));
  return apps
    .filter((app) => app !== undefined)
    .sort((a, b) => b.approvedAt.getTime() - a.approvedAt.getTime());
}

/** Undefined when there is no record of an approval: what nobody approved was never used. */
async function toApp(store: Store, grant: Entry): Promise<GrantedApp | undefined> {
  const record = consentRecordOf(await store.read({ kind: CONSENT, key: grant.key }));
  if (!record) return undefined;
  const { destination } = destinationOf(record.redirectUri);
  return {
    grantId: grant.key,
    name: record.clientName || destination,
    destination,
    scopes: scopesOf(grant),
    approvedAt: new Date(record.approvedAt * 1000),
  };
}

/** The engine keeps the scopes of each resource as one string. */
function scopesOf({ value }: Entry): string[] {
  const resources = Object.values((value['resources'] ?? {}) as Record<string, string>);
  return [...new Set(resources.flatMap((scopes) => scopes.split(' ')))];
}
