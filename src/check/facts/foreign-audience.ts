import { type Answer, objectOf, text } from './answer.js';
import { audiencesOf, jwtOf } from './jwt.js';
import { FOREIGN_RESOURCE } from './probe-client.js';

/** Whom the token in an answer is for, as far as it shows that itself. */
export interface Audience {
  readonly audiences: readonly unknown[];
  /** Whether that is the resource of somebody else, which was asked for. */
  readonly foreign: boolean;
}

/** Reads `aud` of a JWT (RFC 9068 §2.2); `undefined` when the token is opaque. */
export function foreignAudience(answer: Answer): Audience | undefined {
  const jwt = jwtOf(text(objectOf(answer), 'access_token') ?? '');
  if (jwt === undefined) return undefined;
  const audiences = audiencesOf(jwt.claims);
  return { audiences, foreign: audiences.includes(FOREIGN_RESOURCE) };
}
