import type { RequestHandler } from 'express';
import { PageProblem } from './page-problem.js';

/**
 * Refuses a form that another site made the browser send, before its token is even looked at. Our
 * pages ask for no referrer, so browsers send `Origin: null` with their forms; `Sec-Fetch-Site`
 * then tells those from foreign ones, and in browsers too old to send it the form token does.
 */
export function sameOrigin(issuer: string): RequestHandler {
  const ours = new URL(issuer).origin;
  return (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    const { origin, 'sec-fetch-site': site } = req.headers;
    const foreign = origin !== undefined && origin !== 'null' && origin !== ours;
    if (foreign || (site !== undefined && site !== 'same-origin')) {
      throw new PageProblem(
        403,
        'This form came from another site',
        'Somebody else may have tried to act in your name, so nothing was done.',
      );
    }
    next();
  };
}
