import type { Answer } from '../facts/answer.js';
import { cookiePairs } from '../facts/cookies.js';
import type { Gathered } from './context.js';
import { type Network, redirectOf } from './network.js';

const MAX_HOPS = 3;

/** Goes from a valid authorization request to the page it leads to, as a browser with cookies does. */
export async function probeLoginPage(
  network: Network,
  authorized: Answer | undefined,
): Promise<Gathered> {
  let answer = authorized;
  let cookies: Readonly<Record<string, string>> = {};
  for (let hop = 0; hop < MAX_HOPS && answer !== undefined; hop += 1) {
    const next = redirectOf(answer);
    if (next === undefined) return hop === 0 ? {} : { loginPage: answer };
    if (new URL(next).origin !== new URL(answer.url).origin) return {};
    cookies = { ...cookies, ...cookiePairs(answer) };
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    answer = await network.send({
      purpose: 'the page a login begins with',
      fact: 'loginPage',
      url: next,
      headers: { accept: 'text/html', ...(cookie === '' ? {} : { cookie }) },
    });
  }
  return {};
}
