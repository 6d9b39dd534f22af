import type { RequestHandler } from 'express';
import type { Config } from './config.js';
import { LOOPBACK_HOSTS, isLoopback } from './loopback.js';

/**
 * On a machine of a developer, refuses requests for any other name than the machine's own: a page in
 * the browser that makes its own name resolve to 127.0.0.1 would otherwise be of the same origin as
 * this server (DNS rebinding). A public server answers for the name its proxy gives it.
 */
export function hostGuard(config: Pick<Config, 'issuer' | 'port'>): RequestHandler {
  const admits = hostFilter(config);
  return (req, res, next) => {
    if (admits(req.headers.host)) return next();
    res.status(403).json({
      error: 'forbidden_host',
      error_description: 'This server only answers for localhost, as its ISSUER says',
    });
  };
}

/** Whether a value of `Host` is admitted. */
export function hostFilter(
  config: Pick<Config, 'issuer' | 'port'>,
): (host: string | undefined) => boolean {
  if (!isLoopback(config.issuer)) return () => true;
  // The port people use and the one listened on differ when a container maps it.
  const { port } = new URL(config.issuer);
  const suffixes = [port === '' ? '' : `:${port}`, `:${config.port}`];
  const allowed = new Set(
    suffixes.flatMap((suffix) => LOOPBACK_HOSTS.map((name) => name + suffix)),
  );
  return (host) => allowed.has(host?.toLowerCase() ?? '');
}
