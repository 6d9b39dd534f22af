import type { Place } from '../source/place.js';

/** Every warning there is. The key is stable; the text is what people read. */
export const WARNINGS = {
  'none-refused': '"none" is stated, and the endpoint demands a secret',
  'basic-not-read':
    'client_secret_basic is stated, and no code that reads Authorization: Basic was found behind the endpoint',
  'post-not-read': 'client_secret_post is stated, and the endpoint never looks at a secret',
  'secret-optional':
    'The secret is compared only if the request brings one: a client that was given a secret may leave it out, and has to be asked for it (RFC 6749 §3.2.1)',
  'proof-key-not-compared':
    'No code compares code_verifier with code_challenge: public clients need PKCE (RFC 9700 §2.1.1)',
  'proof-key-optional':
    'PKCE is checked only if a challenge was sent: require one of public clients (RFC 9700 §2.1.1)',
  'revocation-unlisted':
    'No revocation_endpoint_auth_methods_supported means client_secret_basic (RFC 8414 §2), and the endpoint lets public clients in: state the list, with "none"',
  'secret-handed-out':
    "Registration hands out a secret that is not the client's own: it should never leave the server",
  'test-says-no-none': 'A test demands that the list lacks "none": read it again',
  'stays-written':
    'The list stays written out: --derive takes an array that is written in the document itself, without comments in it, in a file that uses none of the names of the table',
} as const;

export type WarningCode = keyof typeof WARNINGS;

/** Worth knowing, and no hindrance. */
export interface Warning {
  readonly code: WarningCode;
  readonly text: string;
}

/** A warning in a sentence, with the place where it was seen. */
export function warningOf(code: WarningCode, place?: Place): Warning {
  const seen = place === undefined ? '' : ` (${place.file}:${place.line})`;
  return { code, text: `${WARNINGS[code]}${seen}.` };
}
