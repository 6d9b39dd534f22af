const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** An https URL, or http on this machine, which the MCP specification allows for development. */
export function isSecureUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}
