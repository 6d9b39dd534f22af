import { quote } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

/** Policies that keep the query of a page from other sites. */
const KEEPS = /(^|[,\s])(no-referrer|origin|same-origin|strict-origin(-when-cross-origin)?)\s*$/;

export const loginWithoutReferrer = rule({
  id: 'login-without-referrer',
  title: 'The pages of a login do not tell other sites their address',
  level: 'should',
  source: 'RFC 9700 §4.2.4',
  link: rfc(9700, '4.2.4'),
  needs: ['authorizeValid'],
  run: ({ authorizeValid, loginPage = authorizeValid }) => {
    if (authorizeValid.status >= 400) return unknown('even a plain request is not taken');
    if (loginPage.status >= 300) return notApplicable('the login is on no page of this server');
    const policy = loginPage.headers['referrer-policy'] ?? '';
    return KEEPS.test(policy)
      ? pass(policy)
      : broken(`Referrer-Policy is ${quote(policy)}`, 'Send Referrer-Policy: no-referrer.');
  },
});
