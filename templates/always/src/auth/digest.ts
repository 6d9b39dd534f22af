import { hash } from 'node:crypto';

/** The only form in which a token, a code or a secret is kept: whoever reads the store cannot use it. */
export function digest(secret: string): string {
  return hash('sha256', secret, 'base64url');
}
