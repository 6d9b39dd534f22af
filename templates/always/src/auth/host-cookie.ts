/**
 * The name of a cookie. The prefix ties it to this host over TLS: browsers refuse it from sibling
 * domains, and over plain http.
 */
export function hostCookie(issuer: string, name: string): string {
  return issuer.startsWith('https:') ? `__Host-${name}` : name;
}
