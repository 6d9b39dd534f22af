import { isSecureUrl } from '../../facts/is-secure-url.js';
import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const issuerForm = rule({
  id: 'issuer-form',
  title: 'The issuer is an https URL without query and fragment',
  level: 'must',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['issuer'],
  run: ({ issuer }) =>
    isSecureUrl(issuer) && !/[?#]/.test(issuer)
      ? pass(quote(issuer))
      : broken(
          quote(issuer),
          'Use https (http only on localhost) and leave out query and fragment.',
        ),
});
