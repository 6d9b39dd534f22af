import type { IncomingMessage, RequestListener } from 'node:http';
import { isIP } from 'node:net';
import type { Config } from './config.js';
import { hostFilter } from './host-guard.js';

/** What programs call all day. Express in front would take a third of the time a token takes. */
const DIRECT = new Set(['/token', '/revoke']);

/** Hands requests for these endpoints to the engine at once, and leaves all others to `next`. */
export function serveEngine(
  config: Config,
  engine: RequestListener,
  next: RequestListener,
): RequestListener {
  const admits = hostFilter(config);
  return (req, res) => {
    const direct = DIRECT.has(req.url ?? '') && admits(req.headers.host);
    return direct ? engine(req, res) : next(req, res);
  };
}

/**
 * What the engine is told of where a request came from: every URL it makes starts with the issuer,
 * whatever `Host` is named, and the address is the one the proxies of the owner vouch for.
 */
export function asIssued({ issuer, trustProxy }: Config, engine: RequestListener): RequestListener {
  const { host, protocol } = new URL(issuer);
  return (req, res) => {
    const { headers } = req;
    headers.host = host;
    headers['x-forwarded-proto'] = protocol.slice(0, -1);
    delete headers['x-forwarded-host'];
    const address = forwardedFor(req, trustProxy);
    if (address === undefined) delete headers['x-forwarded-for'];
    else headers['x-forwarded-for'] = address;
    return engine(req, res);
  };
}

/** Each proxy adds the address it was called from; what stands before those is anybody's word. */
function forwardedFor({ headers }: IncomingMessage, proxies: number): string | undefined {
  if (proxies === 0) return undefined;
  const addresses = String(headers['x-forwarded-for'] ?? '').split(/[\s,]+/);
  return withoutPort(addresses.at(-proxies) ?? addresses[0] ?? '');
}

/** Some proxies add the port, which would make everybody a stranger each time. */
function withoutPort(text: string): string | undefined {
  const address = /^\[(.+)\](:\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1');
  return isIP(address) === 0 ? undefined : address;
}
