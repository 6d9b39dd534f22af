import type { RegistrationWay } from './client-types.js';

/** How a client became known to this server. */
export function registrationOf(client: {
  readonly clientId: string;
  readonly clientIdIssuedAt?: unknown;
}): RegistrationWay {
  if (client.clientId.startsWith('https://')) return 'metadata-document';
  // Only registration at the endpoint sets the time of issue (RFC 7591 §3.2.1).
  return client.clientIdIssuedAt === undefined ? 'pre-registered' : 'dynamic';
}
