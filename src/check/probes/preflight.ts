import type { Ask } from './send.js';

/** The origin of the browser client that the probes play. */
export const BROWSER_ORIGIN = 'https://browser-client.example';

/** A CORS preflight as a browser sends it (Fetch standard). */
export function preflight(url: string, method: string, headers: string): Ask {
  return {
    purpose: `CORS preflight for ${method}`,
    url,
    method: 'OPTIONS',
    headers: {
      origin: BROWSER_ORIGIN,
      'access-control-request-method': method,
      'access-control-request-headers': headers,
    },
  };
}

/** A plain read as a browser sends it from another origin. */
export function crossOriginRead(url: string): Ask {
  return { purpose: 'read from another origin', url, headers: { origin: BROWSER_ORIGIN } };
}
