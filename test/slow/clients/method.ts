/** The methods of RFC 7591 §2 that a generated server can serve. */
export const METHODS = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
] as const;
export type AuthMethod = (typeof METHODS)[number];

export const WAYS = ['metadata-document', 'dynamic', 'pre-registered'] as const;
export type Way = (typeof WAYS)[number];
