import { Html, html } from './html.js';
import { STYLES } from './styles.js';

export interface Page {
  readonly title: string;
  /** Its host stands in the title and below the card, so that people see whose page this is. */
  readonly issuer: string;
  readonly body: Html;
  readonly wide?: boolean;
}

// Ours, and to be sent byte for byte: the Content-Security-Policy carries its hash.
const styleElement = new Html(`<style>${STYLES}</style>`);

/** The frame of every page. */
export function layout({ title, issuer, body, wide = false }: Page): string {
  const { host } = new URL(issuer);
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${host}</title>
        ${styleElement}
      </head>
      <body>
        <main class="${wide ? 'wide' : 'card'}">${body}</main>
        <footer>You are at <bdi>${host}</bdi></footer>
      </body>
    </html>`;
  return markup;
}
