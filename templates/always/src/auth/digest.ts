import { createHash } from 'node:crypto';

/** The only form in which a token, a code or a secret is kept: whoever reads the store cannot use it. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
