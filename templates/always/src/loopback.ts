/** The names a machine has for itself, as they stand in URLs (RFC 8252 §7.3). */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether this URL stands on the machine itself. */
export function isLoopback(url: string): boolean {
  return LOOPBACK_HOSTS.includes(new URL(url).hostname);
}
