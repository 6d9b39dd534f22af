import type { Client } from 'oidc-provider';
import { isLoopback } from '../../loopback.js';
import { plainText } from '../pages/plain-text.js';
import type { RegistrationWay } from '../client-types.js';
import { registrationOf } from '../registration-of.js';
import { isMetadataDocument, isUnprovable } from './unprovable-client.js';

/** What a person is told about a client. Nothing in it is the client's own but the name. */
export interface ClientFacts {
  /** What it calls itself. */
  readonly name: string;
  /** How it became known, which is what its name is worth. */
  readonly registration: RegistrationWay;
  /** The host of its metadata document. */
  readonly documentHost: string | undefined;
  /** Where the answer goes: a host, or the scheme of an app on this device. */
  readonly destination: string;
  readonly place: 'web' | 'loopback' | 'app';
  readonly unprovable: boolean;
}

/** The facts about the client of a request that redirects there. */
export function clientFacts(client: Client, redirectUri: string): ClientFacts {
  const documentHost = isMetadataDocument(client.clientId)
    ? new URL(client.clientId).host
    : undefined;
  return {
    name: plainText(client.clientName) || documentHost || 'An app without a name',
    registration: registrationOf(client),
    documentHost,
    ...destinationOf(redirectUri),
    unprovable: isUnprovable(client, redirectUri),
  };
}

/** Where a redirect leads, in the words people know it by; the whole URL could hide its host. */
export function destinationOf(redirectUri: string): Pick<ClientFacts, 'destination' | 'place'> {
  const { protocol, host } = new URL(redirectUri);
  if (isLoopback(redirectUri)) return { destination: host, place: 'loopback' };
  if (protocol === 'https:' || protocol === 'http:') return { destination: host, place: 'web' };
  return { destination: plainText(protocol), place: 'app' };
}
