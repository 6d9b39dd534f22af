import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const loginNotCached = rule({
  id: 'login-not-cached',
  title: 'The start of a login is not stored by caches',
  level: 'should',
  source: 'OAuth 2.1 §7.5; RFC 9700 §4.2.4',
  link: rfc(9700, '4.2.4'),
  needs: ['authorizeValid'],
  run: ({ authorizeValid: { headers } }) =>
    /no-store/.test(headers['cache-control'] ?? '')
      ? pass('Cache-Control: no-store')
      : broken(
          `Cache-Control is ${quote(headers['cache-control'] ?? '')}`,
          'Send Cache-Control: no-store, and Referrer-Policy: no-referrer.',
        ),
});
