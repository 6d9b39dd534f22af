import {
  AUTH_METHODS,
  GRANT_TYPES,
  clientTypes,
  registrationWays,
  type AuthMethod,
  type ClientType,
  type GrantType,
  type RegistrationWay,
} from './client-types.js';

/** The open ways to register. */
export function openWays(): readonly RegistrationWay[] {
  const ways: readonly RegistrationWay[] = ['metadata-document', 'dynamic', 'pre-registered'];
  return ways.filter((way) => registrationWays[way]);
}

/** The methods a client that registers this way may use, in published order. */
export function methodsOf(way: RegistrationWay): readonly AuthMethod[] {
  const used = new Set(servedBy(way).flatMap(({ methods }) => methods));
  // A metadata document is public, so its client may have nothing to prove itself with.
  if (way === 'metadata-document' && registrationWays[way]) used.add('none');
  return AUTH_METHODS.filter((method) => used.has(method));
}

/** The grants a client that registers this way may use. */
export function grantsOf(way: RegistrationWay): readonly GrantType[] {
  const used = new Set(servedBy(way).flatMap(({ grants }) => grants));
  return GRANT_TYPES.filter((grant) => used.has(grant));
}

/** Every method some client may use: published, and accepted at the token endpoint (RFC 8414 §2). */
export function acceptedMethods(): readonly AuthMethod[] {
  const used = new Set(openWays().flatMap(methodsOf));
  return AUTH_METHODS.filter((method) => used.has(method));
}

/** Every grant some client may use. */
export function acceptedGrants(): readonly GrantType[] {
  const used = new Set(openWays().flatMap(grantsOf));
  return GRANT_TYPES.filter((grant) => used.has(grant));
}

/** Whether a client proves itself with a secret it sends; whoever has one may send it in either way. */
export function isSecretMethod(method: unknown): boolean {
  return method === 'client_secret_basic' || method === 'client_secret_post';
}

function servedBy(way: RegistrationWay): readonly ClientType[] {
  return registrationWays[way]
    ? clientTypes.filter(({ registration }) => registration.includes(way))
    : [];
}
