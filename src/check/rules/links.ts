/** A section of an RFC at the RFC editor. */
export function rfc(number: number, section?: string): string {
  const anchor = section === undefined ? '' : `#section-${section}`;
  return `https://www.rfc-editor.org/rfc/rfc${number}${anchor}`;
}

/** A section of the OAuth 2.1 draft that the MCP specification pins. */
export function oauth21(section: string): string {
  return `https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1-13#section-${section}`;
}

/** A page of the MCP specification, with an anchor when there is one. */
export function mcp(anchor = '', page = 'basic/authorization'): string {
  const hash = anchor === '' ? '' : `#${anchor}`;
  return `https://modelcontextprotocol.io/specification/2025-11-25/${page}${hash}`;
}

/** A section of OpenID Connect Discovery. */
export function openid(anchor: string): string {
  return `https://openid.net/specs/openid-connect-discovery-1_0.html#${anchor}`;
}
