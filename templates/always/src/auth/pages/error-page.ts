import { html } from './html.js';
import { layout } from './layout.js';
import { plainText } from './plain-text.js';

export interface ErrorFacts {
  readonly issuer: string;
  readonly title: string;
  /** What happened and what to do now, in words for the person who reads it. */
  readonly text: string;
  /** What happened, in words for the person who built the app. */
  readonly detail?: string;
}

/** What went wrong, for a person who can only go back and try again. */
export function errorPage({ issuer, title, text, detail }: ErrorFacts): string {
  const body = html`
    <h1>${title}</h1>
    <p>${text}</p>
    ${detail ? html`<p class="soft"><code>${plainText(detail, 300)}</code></p>` : undefined}
  `;
  return layout({ title, issuer, body });
}
