/** The cookie of the engine's session. `__Host-` ties it to this host over TLS; without, browsers refuse the prefix. */
export function sessionCookie(issuer: string): string {
  return issuer.startsWith('https:') ? '__Host-session' : 'session';
}
