import { createHash } from 'node:crypto';
import type { Client } from 'oidc-provider';

/** What a person relied on when they approved: who it is, how it proves that, where answers go. */
const RELIED_ON = [
  'client_name',
  'redirect_uris',
  'token_endpoint_auth_method',
  'jwks',
  'jwks_uri',
] as const;

/**
 * A digest that changes when the client is no longer the one that was approved. A metadata document
 * can be rewritten under its URL, and an old approval must not pass to the new text (CIMD §6.3).
 */
export function clientFingerprint(client: Client): string {
  const metadata: Record<string, unknown> = client.metadata();
  const facts = RELIED_ON.map((name) => [name, canonical(metadata[name])]);
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}

/** The same value for the same facts in another order; JSON promises none for members. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(canonical(item))).sort();
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, canonical(member)]);
}
