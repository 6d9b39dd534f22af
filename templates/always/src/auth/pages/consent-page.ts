import type { ClientFacts } from '../interactions/client-facts.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';

export interface ConsentFacts {
  readonly issuer: string;
  readonly client: ClientFacts;
  /** Who is logged in. */
  readonly person: string;
  /** What is asked for, in words. */
  readonly scopes: readonly string[];
  readonly token: string;
}

/** Asks whether a client may act for the person. The form goes to the URL of the page. */
export function consentPage({ issuer, client, person, scopes, token }: ConsentFacts): string {
  const body = html`
    <form method="post">
      <input type="hidden" name="token" value="${token}" />
      <h1>Allow <bdi>${client.name}</bdi>?</h1>
      <p class="who">
        Logged in as <bdi>${person}</bdi>
        <button class="link" name="decision" value="switch">Not you?</button>
      </p>
      <h2>In your name, it wants to</h2>
      <ul class="scopes">
        ${scopes.map((scope) => html`<li>${scope}</li>`)}
      </ul>
      ${identity(client)} ${warning(client)} ${whatFollows(client)}
      <div class="buttons">
        <button class="main" name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
      </div>
    </form>
  `;
  return layout({ title: `Allow ${client.name}?`, issuer, body });
}

/** Who it is and where the answer goes: the second is what a false name cannot change. */
function identity(client: ClientFacts): Html {
  return html`
    <dl>
      <dt>Who is asking</dt>
      <dd>${voucher(client)}</dd>
      <dt>The answer goes to</dt>
      <dd>${destination(client)}</dd>
    </dl>
  `;
}

function voucher({ registration, documentHost }: ClientFacts): Html {
  switch (registration) {
    case 'metadata-document':
      return html`An app described by <bdi>${documentHost}</bdi>`;
    case 'pre-registered':
      return html`An app registered by the owner of this server`;
    case 'dynamic':
      return html`Unverified: it registered itself, under a name of its choice`;
  }
}

function destination({ place, destination: where }: ClientFacts): Html {
  switch (place) {
    case 'web':
      return html`<bdi>${where}</bdi>`;
    case 'loopback':
      return html`<bdi>${where}</bdi>, a program on this device`;
    case 'app':
      return html`<bdi>${where}</bdi>, the app on this device that opens such links`;
  }
}

/** MCP "Localhost Redirect URI Risks": nothing tells this app from another on the same device. */
function warning({ unprovable }: ClientFacts): Html | undefined {
  if (!unprovable) return undefined;
  return html`<p class="note care">
    Another program on this device could pretend to be this app. Allow it only if you have just
    started to connect it yourself.
  </p>`;
}

/** A link that opens an app leaves the page where it is. */
function whatFollows({ place }: ClientFacts): Html | undefined {
  if (place !== 'app') return undefined;
  return html`<p class="soft">
    When you have answered, your browser opens the app, and you can close this page.
  </p>`;
}
