import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationBounded = rule({
  id: 'registration-bounded',
  title: 'A registration with ten thousand redirects is refused',
  level: 'should',
  source: 'RFC 7591 §5',
  link: rfc(7591, '5'),
  needs: ['registerHuge'],
  run: ({ registerHuge: { status } }) =>
    status >= 400 && status < 500
      ? pass(String(status))
      : broken(
          `answered ${status}`,
          'Limit the body to a few kilobytes and each list to a few entries.',
        ),
});
