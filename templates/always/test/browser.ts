/** What a browser shows: the last answer of a chain of redirects, or where the chain left for. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where the server sent the browser to, when that is not the server itself. */
  readonly leftFor: URL | undefined;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** As many redirects as browsers follow. */
const MOST_REDIRECTS = 20;

/**
 * A person's browser, as far as this server can tell: cookies, redirects and forms, no scripts. It
 * stays on the server; a redirect to anywhere else is given back instead of followed.
 */
export class Browser {
  readonly #origin: string;
  readonly #cookies = new Map<string, Cookie>();

  constructor(issuer: string) {
    this.#origin = new URL(issuer).origin;
  }

  /** Opens a URL of the server, absolute or not. */
  async get(url: string): Promise<Page> {
    return this.#follow(await this.send(url));
  }

  /**
   * Sends the form of a page: its hidden fields, these values, and the button of this value, which
   * is the first one when none is named.
   */
  async submit(page: Page, values: Record<string, string> = {}, button?: string): Promise<Page> {
    return this.#follow(await this.post(page, values, button));
  }

  /** Like `submit`, but gives back the answer itself, and can pretend with other headers. */
  async post(
    page: Page,
    values: Record<string, string> = {},
    button?: string,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const form = formOf(page, button);
    const body = new URLSearchParams({ ...form.fields, ...values });
    const target = new URL(form.action || page.url, page.url).href;
    const sent = { origin: this.#origin, 'sec-fetch-site': 'same-origin', ...headers };
    return this.send(target, { method: 'POST', body, headers: sent });
  }

  /** Logs in where a login page is shown. */
  logIn(page: Page, name: string, password: string): Promise<Page> {
    return this.submit(page, { name, password }, 'login');
  }

  /** Allows what a consent page asks for; where that leads. */
  approve(page: Page): Promise<Page> {
    return this.submit(page, {}, 'allow');
  }

  /** One request, with the cookies of its path; what it sets is kept. */
  async send(url: string, init: RequestInit = {}): Promise<Page> {
    const target = new URL(url, this.#origin);
    const headers = new Headers(init.headers);
    headers.set('cookie', this.#cookiesFor(target.pathname));
    headers.set('accept', 'text/html');
    const response = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get('location');
    const next = location === null ? undefined : new URL(location, target);
    return {
      url: target.href,
      status: response.status,
      headers: response.headers,
      html: await response.text(),
      leftFor: next && next.origin !== this.#origin ? next : undefined,
    };
  }

  /** The value of a cookie, whatever its path. */
  cookie(name: string): string | undefined {
    return [...this.#cookies.values()].find((cookie) => cookie.name === name)?.value;
  }

  async #follow(first: Page): Promise<Page> {
    let page = first;
    for (let count = 0; count < MOST_REDIRECTS; count += 1) {
      const location = page.headers.get('location');
      if (location === null || page.leftFor) return page;
      page = await this.send(new URL(location, page.url).href);
    }
    throw new Error(`more than ${MOST_REDIRECTS} redirects, the last to ${page.url}`);
  }

  #cookiesFor(pathname: string): string {
    const sent = [...this.#cookies.values()].filter(({ path }) => isWithin(pathname, path));
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', ...value] = pair.split('=');
    const attribute = (key: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const cookie = { name, value: value.join('='), path: attribute('path') ?? '/' };
    const expires = attribute('expires');
    const key = `${cookie.path} ${name}`;
    if (expires && Date.parse(expires) <= Date.now()) this.#cookies.delete(key);
    else this.#cookies.set(key, cookie);
  }
}

/** RFC 6265 §5.1.4. */
function isWithin(pathname: string, path: string): boolean {
  return path === '/' || pathname === path || pathname.startsWith(`${path}/`);
}

/** The form token of a page. */
export function tokenOf(page: Page): string {
  return formOf(page).fields['token'] ?? '';
}

interface Form {
  readonly action: string;
  readonly fields: Record<string, string>;
}

/** The form that has this button; without a button, the first form as its first button sends it. */
function formOf(page: Page, button?: string): Form {
  const forms = page.html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  for (const form of forms) {
    const buttons = tags(form, 'button');
    const pressed = button === undefined ? buttons[0] : buttons.find((b) => b['value'] === button);
    if (!pressed) continue;
    const inputs = [...tags(form, 'input'), pressed].filter(({ name }) => name);
    const fields = inputs.map(({ name = '', value = '' }) => [name, value] as const);
    return { action: tags(form, 'form')[0]?.['action'] ?? '', fields: Object.fromEntries(fields) };
  }
  throw new Error(`${page.url} (${page.status}) has no such form: ${page.html.slice(0, 2000)}`);
}

/** The attributes of every such tag. */
function tags(html: string, tag: string): Record<string, string>[] {
  const found = html.match(new RegExp(`<${tag}\\b[^>]*>`, 'g')) ?? [];
  return found.map((text) =>
    Object.fromEntries(
      [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        decode(value),
      ]),
    ),
  );
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
