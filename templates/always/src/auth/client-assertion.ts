import { errors, type Configuration } from 'oidc-provider';

/** Clients make a new one for each request; its `jti` has to be kept until it ends (RFC 7523 §3). */
const LONGEST_SECONDS = 60 * 60;

/** What a client assertion needs besides what the engine checks: signature, issuer, subject, `jti`. */
export function checkClientAssertion(
  issuer: string,
): NonNullable<Configuration['assertJwtClientAuthClaimsAndHeader']> {
  return (_ctx, { aud, exp }) => {
    // The issuer alone: an assertion for somebody else must not work here (rfc7523bis §4).
    const audience = [aud].flat();
    if (audience.length !== 1 || audience[0] !== issuer) {
      throw new errors.InvalidClient('aud of the client assertion must be the issuer');
    }
    if (!(Number(exp) <= Date.now() / 1000 + LONGEST_SECONDS)) {
      throw new errors.InvalidClient('exp of the client assertion must be within an hour');
    }
  };
}
