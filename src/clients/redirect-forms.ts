import type { Preset } from './presets/preset.js';

/** Where a client wants people sent back to: its own machine (RFC 8252 §7.3), the web, or an app (§7.1). */
export const REDIRECT_FORMS = ['loopback', 'https', 'private-use'] as const;
export type RedirectForm = (typeof REDIRECT_FORMS)[number];

/** The forms of a client's redirect URIs, in table order; none when nobody knows them. */
export function redirectForms({ redirectUris }: Preset): readonly RedirectForm[] {
  const found = new Set(redirectUris.map(formOf));
  return REDIRECT_FORMS.filter((form) => found.has(form));
}

function formOf(uri: string): RedirectForm {
  if (/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(uri)) return 'loopback';
  // `{DOMAIN_SERVER}/callback`: where somebody hosts it themselves.
  return /^(?!https?:)[a-z][a-z0-9+.-]*:/.test(uri) ? 'private-use' : 'https';
}
