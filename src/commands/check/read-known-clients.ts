import { readFileSync } from 'node:fs';
import { asClient } from '../../check/probes/as-client.js';
import type { KnownClient } from '../../check/probes/known-client.js';
import { Stop } from '../../problem.js';
import type { CheckAnswers } from './read-check-answers.js';

/**
 * The clients to speak as, from a file: a list of registrations (RFC 7591 §3.2.1), each with its
 * secret or its private key.
 *
 * @throws {Stop} 2 when it cannot be read, or is no such list.
 */
export function readKnownClients({ knownClients: file }: CheckAnswers): readonly KnownClient[] {
  if (file === undefined) return [];
  const read = parsed(file, contentOf(file));
  if (Array.isArray(read) && read.every(isKnownClient)) return read;
  throw problem(
    file,
    'it is no list of clients, each with a client_id and, in jwks, its private key if it has one',
  );
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw problem(file, error instanceof Error ? error.message : String(error));
  }
}

/** What the parser says is left out: it quotes the file, and there are secrets in it. */
function parsed(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw problem(file, 'it is not JSON');
  }
}

function isKnownClient(value: unknown): value is KnownClient {
  const client = Object(value) as KnownClient;
  return typeof client.client_id === 'string' && hasPrivateKeyIfAny(client);
}

function hasPrivateKeyIfAny(client: KnownClient): boolean {
  try {
    return asClient(client).id !== '';
  } catch {
    return false;
  }
}

function problem(file: string, why: string): Stop {
  return new Stop(2, {
    message: `The known clients in ${file} cannot be used: ${why}.`,
    hint: 'Write for instance: [{ "client_id": "…", "client_secret": "…", "redirect_uris": ["http://127.0.0.1:8765/callback"] }]; for a machine "grant_types": ["client_credentials"] in place of redirect_uris.',
    where: '--known-clients',
  });
}
