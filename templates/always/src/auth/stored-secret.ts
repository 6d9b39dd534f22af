import { digest } from './digest.js';

const STORED = 'sha256:';

/** A client secret as it is kept. */
export function storedSecret(secret: string): string {
  return `${STORED}${digest(secret)}`;
}

/** Whether a client secret has that form already: a client that is written again. */
export function isStored(secret: string): boolean {
  return secret.startsWith(STORED);
}
