import { quote } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationNotCached = rule({
  id: 'registration-not-cached',
  title: 'A registration is not stored by caches',
  level: 'must',
  source: 'RFC 7591 §3.2.1',
  link: rfc(7591, '3.2.1'),
  needs: ['registerPublic'],
  run: ({ registerPublic: answer }) => {
    if (answer.status !== 201) return notApplicable('the registration was refused');
    return /no-store/.test(answer.headers['cache-control'] ?? '')
      ? pass('Cache-Control: no-store')
      : broken(
          `Cache-Control is ${quote(answer.headers['cache-control'] ?? '')}`,
          'Send Cache-Control: no-store with every registration.',
        );
  },
});
