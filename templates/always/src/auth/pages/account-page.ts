import type { GrantedApp } from '../account/granted-apps.js';
import { describeScope } from '../scopes.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';

export interface AccountFacts {
  readonly issuer: string;
  /** Who is logged in. */
  readonly person: string;
  readonly apps: readonly (GrantedApp & { readonly stopToken: string })[];
  readonly logoutToken: string;
}

/** Lists the apps that may act for a person, each with the button that stops it. */
export function accountPage({ issuer, person, apps, logoutToken }: AccountFacts): string {
  const body = html`
    <h1>Your apps</h1>
    <form class="who" method="post" action="/account/logout">
      <input type="hidden" name="token" value="${logoutToken}" />
      Logged in as <bdi>${person}</bdi>
      <button class="link" name="decision" value="logout">Log out</button>
    </form>
    ${
      apps.length === 0
        ? nothingYet
        : html`<ul class="apps">
            ${apps.map(appItem)}
          </ul>`
    }
  `;
  return layout({ title: 'Your apps', issuer, body, wide: true });
}

const nothingYet = html`<p>No app may act for you. One you connect and allow is listed here.</p>`;

function appItem({ stopToken, ...app }: AccountFacts['apps'][number]): Html {
  const since = app.approvedAt.toISOString().slice(0, 10);
  return html`
    <li>
      <div>
        <h2>${app.name}</h2>
        <p>${app.scopes.map(describeScope).join(' · ')}</p>
        <p class="soft">
          <small>Answers go to <bdi>${app.destination}</bdi>, allowed on ${since}</small>
        </p>
      </div>
      <form method="post" action="/account/stop">
        <input type="hidden" name="token" value="${stopToken}" />
        <button class="small" name="client" value="${app.clientId}" aria-label="Stop ${app.name}">
          Stop
        </button>
      </form>
    </li>
  `;
}
