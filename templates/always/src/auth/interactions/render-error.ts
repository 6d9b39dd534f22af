import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { errorPage } from '../pages/error-page.js';
import { PAGE_HEADERS } from '../pages/page-headers.js';
import { registrationOf } from '../registration-of.js';

/** Where a request keeps that its error has been shown, and is not on its way to the client. */
export const SHOWN_TO_PERSON = 'shownToPerson';

interface Words {
  readonly title: string;
  readonly text: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  invalid_client: {
    title: 'Unknown app',
    text: 'This server does not know the app that sent you here. Remove this server from the app, add it again, and connect once more.',
  },
  invalid_redirect_uri: {
    title: 'Unknown return address',
    text: 'The app wants the answer at an address it has not registered, so nothing was sent there. Remove this server from the app, add it again, and connect once more.',
  },
  slow_down: {
    title: 'Too many at once',
    text: 'Wait a minute, then go back to the app and connect again.',
  },
  session_not_found: {
    title: 'This page has expired',
    text: 'Go back to the app and connect again.',
  },
  server_error: {
    title: 'This server has a problem',
    text: 'It is not your fault. Try again in a moment; the owner of this server finds the cause in its log.',
  },
};

const OTHERWISE: Words = {
  title: 'This request cannot be answered',
  text: 'The app asked for something this server does not do. Go back to the app and connect again.',
};

/** For a client that cannot register again. The log has the address: see `log-engine-events.ts`. */
const NOT_ALLOWED: Words = {
  title: 'Unknown return address',
  text: 'The app wants the answer at an address that the owner of this server has not allowed, so nothing was sent there. Only the owner can allow it, and finds it in the log of this server.',
};

/** The engine shows an error here when it must not send it to the client (RFC 6749 §4.1.2.1). */
export function renderError(ctx: KoaContextWithOIDC, out: ErrorOut, error: Error): void {
  const kind = error.name === 'SessionNotFound' ? 'session_not_found' : out.error;
  const words = isOwnersToAllow(ctx, kind) ? NOT_ALLOWED : wordsFor(kind);
  const detail = [out.error, out.error_description].filter(Boolean).join(': ');
  ctx.set(PAGE_HEADERS);
  ctx.type = 'html';
  ctx.body = errorPage({ issuer: ctx.oidc.provider.issuer, ...words, detail });
  ctx.state[SHOWN_TO_PERSON] = true;
}

function wordsFor(kind: string): Words {
  return (Object.hasOwn(WORDS, kind) && WORDS[kind]) || OTHERWISE;
}

function isOwnersToAllow({ oidc: { client } }: KoaContextWithOIDC, kind: string): boolean {
  if (kind !== 'invalid_redirect_uri' || client === undefined) return false;
  return registrationOf(client) === 'pre-registered';
}
