import { setCookies } from '../../facts/cookies.js';
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
  run: ({ authorizeValid, loginPage, target }) => {
    const cookies = [authorizeValid, loginPage].flatMap((answer) =>
      answer === undefined ? [] : setCookies(answer),
    );
    if (cookies.length === 0) return notApplicable('no cookie is set');
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
