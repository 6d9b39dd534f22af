import { type JsonObject, strings } from './answer.js';

/** The authentication methods advertised for an endpoint; an absent list means `client_secret_basic` (RFC 8414 §2). */
export function methodsListed(
  metadata: JsonObject | undefined,
  endpoint: 'token' | 'revocation',
): readonly string[] {
  return (
    strings(metadata, `${endpoint}_endpoint_auth_methods_supported`) ?? ['client_secret_basic']
  );
}
