/** A browser with a person who logs in and says yes to everything. Cookies are kept for one host. */
export function scriptedBrowser(credentials: Readonly<Record<string, string>> = {}) {
  const jar = new Map<string, string>();
  const request = async (url: string, form?: URLSearchParams): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie,
        ...(form && {
          origin: new URL(url).origin,
          'content-type': 'application/x-www-form-urlencoded',
        }),
      },
      ...(form && { method: 'POST', body: form.toString() }),
    });
    for (const set of response.headers.getSetCookie()) keep(jar, set);
    return response;
  };
  return async (start: string): Promise<void> => {
    let url = start;
    let response = await request(url);
    for (let step = 0; step < 200; step += 1) {
      const location = response.headers.get('location');
      if (location !== null && response.status >= 300 && response.status < 400) {
        url = new URL(location, url).href.replace('/callback#', '/callback?');
        response = await request(url);
        continue;
      }
      const form = formIn(await response.text(), credentials);
      if (form === undefined || response.status !== 200) return;
      url = new URL(form.action, url).href;
      response = await request(url, form.fields);
    }
  };
}

function keep(jar: Map<string, string>, set: string): void {
  const [pair = ''] = set.split(';');
  const at = pair.indexOf('=');
  if (/expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}

function formIn(html: string, credentials: Readonly<Record<string, string>>) {
  const form = /<form([^>]*)>([^]*?)<\/form>/i.exec(html);
  if (form === null) return undefined;
  const action = /action="([^"]*)"/i.exec(form[1] ?? '')?.[1] ?? '';
  const fields = new URLSearchParams();
  for (const [, attributes = ''] of (form[2] ?? '').matchAll(/<input([^>]*)>/gi)) {
    const name = /name="([^"]*)"/i.exec(attributes)?.[1];
    const value = /value="([^"]*)"/i.exec(attributes)?.[1] ?? '';
    if (name !== undefined) fields.append(name, credentials[name] ?? value);
  }
  const buttons = [...(form[2] ?? '').matchAll(/<button([^>]*)>/gi)].map(([, found = '']) => found);
  const pressed = buttons.find((button) => button.includes('class="main"')) ?? buttons[0] ?? '';
  const name = /name="([^"]*)"/i.exec(pressed)?.[1];
  if (name !== undefined) fields.append(name, /value="([^"]*)"/i.exec(pressed)?.[1] ?? '');
  return { action: unescape(action), fields };
}

function unescape(text: string): string {
  return text.replaceAll('&amp;', '&');
}

/** Somebody who logs in and agrees each time: what `probe` takes as `login`. */
export function person() {
  const browse = scriptedBrowser();
  return { open: (url: string) => void browse(url), patienceMs: 2000 };
}
