import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const tokenSchemeCase = rule({
  id: 'token-scheme-case',
  title: 'The scheme may be written in lower case',
  level: 'must',
  source: 'RFC 9110 §11.1',
  link: rfc(9110, '11.1'),
  needs: ['loginAuthenticated', 'loginLowerCaseScheme'],
  run: ({ loginAuthenticated, loginLowerCaseScheme }) => {
    if ([401, 403].includes(loginAuthenticated.status))
      return unknown('"Bearer" does not work either');
    return [400, 401, 403].includes(loginLowerCaseScheme.status)
      ? broken(
          `"bearer" answered ${loginLowerCaseScheme.status}`,
          'Compare the scheme without regard to case.',
        )
      : pass(String(loginLowerCaseScheme.status));
  },
});
