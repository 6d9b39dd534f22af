import type { ClientFacts } from '../interactions/client-facts.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { plainText } from './plain-text.js';

export interface LoginFacts {
  readonly issuer: string;
  readonly token: string;
  /** Who sent the person here; nobody when they came to see their account. */
  readonly client?: ClientFacts;
  readonly cancellable: boolean;
  readonly name?: string;
  readonly problem?: string | undefined;
}

/** Asks for name and password. The form goes to the URL of the page. */
export function loginPage(facts: LoginFacts): string {
  const body = html`
    <h1>Log in</h1>
    ${purpose(facts.client)} ${problemNote(facts.problem)}
    <form method="post">
      <input type="hidden" name="token" value="${facts.token}" />
      ${fields(facts)}
      <div class="buttons">
        <button class="main" name="decision" value="login">Log in</button>
        ${facts.cancellable ? cancelButton : undefined}
      </div>
    </form>
  `;
  return layout({ title: 'Log in', issuer: facts.issuer, body });
}

const cancelButton = html`<button name="decision" value="cancel" formnovalidate>Cancel</button>`;

function purpose(client: ClientFacts | undefined): Html {
  if (!client) return html`<p class="soft">See which apps may act for you, and stop them.</p>`;
  const { name, place, destination } = client;
  const where = place === 'web' ? html`at <bdi>${destination}</bdi>` : html`on this device`;
  return html`<p class="soft">To go on with <bdi>${name}</bdi> ${where}.</p>`;
}

function problemNote(problem: string | undefined): Html | undefined {
  if (!problem) return undefined;
  return html`<p class="note bad" id="problem" role="alert" aria-live="assertive">${problem}</p>`;
}

/** The focus goes where the person has to type: to the password when their name is there already. */
function fields({ name: given, problem }: LoginFacts): Html {
  const name = plainText(given, 100);
  const describedBy = problem ? html`aria-describedby="problem" aria-invalid="true"` : undefined;
  const focus = html`autofocus`;
  return html`
    <label for="name">Name</label>
    <input
      id="name"
      name="name"
      value="${name}"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      maxlength="100"
      required
      ${describedBy}
      ${name ? undefined : focus}
    />
    <label for="password">Password</label>
    <input
      id="password"
      name="password"
      type="password"
      autocomplete="current-password"
      maxlength="1000"
      required
      ${describedBy}
      ${name ? focus : undefined}
    />
  `;
}
