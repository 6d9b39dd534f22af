import { createHash } from 'node:crypto';
import { STYLES } from './styles.js';

const stylesHash = createHash('sha256').update(STYLES).digest('base64');

/**
 * On every page, error pages included. There is no script and nothing from elsewhere to allow.
 * `form-action` is left out on purpose: Chromium applies it to the whole chain of redirects after a
 * form is sent, so it would cancel the way back to the app.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${stylesHash}'`,
    "base-uri 'none'",
    // A framed Allow button could be clicked unseen (RFC 9700 §4.16).
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
  // URLs of this flow carry state and codes (RFC 9700 §4.2.4).
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
