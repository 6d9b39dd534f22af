import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const loginCookies = rule({
  id: 'login-cookies',
  title: 'Cookies of the login are out of reach for scripts and other sites',
  level: 'should',
  source: 'MCP Security Best Practices, Consent Cookie Security',
  link: mcp('consent-cookie-security', 'basic/security_best_practices'),
  needs: ['authorizeValid', 'target'],
  run: ({ authorizeValid, target }) => {
    const header = authorizeValid.headers['set-cookie'];
    if (header === undefined) return notApplicable('no cookie is set');
    const cookies = header
      .split(/, (?=[^;,=\s]+=)/)
      .filter((cookie) => !/expires=Thu, 01 Jan 1970/i.test(cookie));
    const weak = cookies.filter(
      (cookie) =>
        !/;\s*httponly/i.test(cookie) ||
        !/;\s*samesite=(lax|strict)/i.test(cookie) ||
        !(target.loopback || /;\s*secure/i.test(cookie)),
    );
    return weak.length === 0
      ? pass(`${cookies.length} cookies`)
      : broken(
          `weak: ${list(weak.map((cookie) => cookie.split('=')[0]))}`,
          'Set HttpOnly, SameSite=Lax and, on https, Secure with the __Host- prefix.',
        );
  },
});
