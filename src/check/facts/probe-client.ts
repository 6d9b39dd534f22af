/** Redirect URIs of the throw-away clients; `.example` belongs to nobody (RFC 2606). */
export const HTTPS_REDIRECT = 'https://client.example/callback';
export const LOOPBACK_REDIRECT = 'http://127.0.0.1/callback';
/** Registered with a port, which a client may find taken (RFC 8252 §7.3). */
export const PORT_REDIRECT = 'http://127.0.0.1:33418/fixed';

/** The MCP server of somebody else. */
export const FOREIGN_RESOURCE = 'https://attacker.example/mcp';

/** Spaces, a plus sign and a letter outside ASCII: what careless decoding damages. */
export const STATE = 'a b+é/=';
