import type { RequestListener } from 'node:http';

/**
 * A request may name a whole URL (RFC 9112 §3.2.2). Only its path counts here, or what the engine
 * makes of it would begin with a host somebody else chose.
 */
export function originForm(next: RequestListener): RequestListener {
  return (req, res) => {
    if (req.url?.startsWith('/') === false) req.url = req.url.replace(/^[^/]+\/\/[^/]*/, '') || '/';
    next(req, res);
  };
}
