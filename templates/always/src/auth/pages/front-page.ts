import { html } from './html.js';
import { layout } from './layout.js';

export interface FrontFacts {
  readonly issuer: string;
  /** What the server calls itself. */
  readonly name: string;
  /** The URL of the MCP endpoint. */
  readonly resource: string;
  /** Whether there are people here who could have an account. */
  readonly people: boolean;
}

/** Tells who opens the server in a browser what it is, and what to do with it. */
export function frontPage({ issuer, name, resource, people }: FrontFacts): string {
  const account = html`<p>
    <a href="/account">Your account</a> shows which apps may act for you, and stops them.
  </p>`;
  const body = html`
    <h1>${name}</h1>
    <p>This is an MCP server. To connect an app to it, give the app this URL:</p>
    <p class="box"><code>${resource}</code></p>
    ${people ? account : undefined}
  `;
  return layout({ title: name, issuer, body });
}
