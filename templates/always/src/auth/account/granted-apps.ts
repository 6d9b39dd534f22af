import { CONSENT, consentRecordOf } from '../interactions/consent-record.js';
import { destinationOf } from '../interactions/client-facts.js';
import type { Entry, Store } from '../../store.js';

/** An app that may act for a person, as the account page shows it. */
export interface GrantedApp {
  readonly clientId: string;
  readonly name: string;
  /** The host, or the scheme, its answers went to. */
  readonly destination: string;
  readonly scopes: readonly string[];
  readonly approvedAt: Date;
}

/** Every app this person has allowed and not stopped, the one allowed last first. */
export async function grantedApps(store: Store, accountId: string): Promise<GrantedApp[]> {
  const grants = await store.search('Grant', { accountId });
  const found = await Promise.all(grants.map((grant) => toApp(store, grant)));
  const apps = new Map<string, GrantedApp>();
  // Some apps are asked about each time, and have a grant for each: the page shows them once.
  for (const app of found.filter((one) => one !== undefined).sort(byTime)) {
    const earlier = apps.get(app.clientId);
    const scopes = [...new Set([...(earlier?.scopes ?? []), ...app.scopes])];
    apps.set(app.clientId, { ...app, scopes });
  }
  return [...apps.values()].sort(byTime).reverse();
}

/** Takes back everything this person has allowed an app: its tokens are refused from now on. */
export async function stopApp(store: Store, accountId: string, clientId: string): Promise<void> {
  const grants = await store.search('Grant', { accountId });
  const ofApp = grants.filter(({ value }) => value['clientId'] === clientId);
  await store.write(ofApp.map(({ key }) => ({ removeGrant: key })));
}

/** Undefined when there is no record of an approval: what nobody approved was never used. */
async function toApp(store: Store, grant: Entry): Promise<GrantedApp | undefined> {
  const record = consentRecordOf(await store.read({ kind: CONSENT, key: grant.key }));
  if (!record) return undefined;
  const { destination } = destinationOf(record.redirectUri);
  return {
    clientId: String(grant.value['clientId']),
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

function byTime(a: GrantedApp, b: GrantedApp): number {
  return a.approvedAt.getTime() - b.approvedAt.getTime();
}
