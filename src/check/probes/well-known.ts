import type { Candidate } from '../facts.js';

/** Puts the well-known segment between host and path (RFC 8615; RFC 8414 §3.1, RFC 9728 §3.1). */
export function inserted(address: string, name: string): string {
  const { origin, pathname, search } = new URL(address);
  const path = pathname.replace(/\/$/, '');
  return `${origin}/.well-known/${name}${path}${search}`;
}

/** Every place a client looks for the metadata of this issuer, in its order. */
export function metadataPlaces(issuer: string): Pick<Candidate, 'form' | 'url'>[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  if (path === '') {
    return [
      { form: 'oauth', url: inserted(issuer, 'oauth-authorization-server') },
      { form: 'openid', url: inserted(issuer, 'openid-configuration') },
    ];
  }
  return [
    { form: 'oauth-inserted', url: inserted(issuer, 'oauth-authorization-server') },
    { form: 'openid-inserted', url: inserted(issuer, 'openid-configuration') },
    { form: 'openid-appended', url: `${origin}${path}/.well-known/openid-configuration` },
  ];
}
