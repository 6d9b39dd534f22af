import { objectOf, text } from '../../facts/answer.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const machineWithoutRefresh = rule({
  id: 'machine-without-refresh',
  title: 'A machine gets no refresh token',
  level: 'should',
  source: 'RFC 6749 §4.4.3',
  link: rfc(6749, '4.4.3'),
  needs: ['machineToken'],
  run: ({ machineToken }) => {
    const body = objectOf(machineToken);
    if (text(body, 'access_token') === undefined) return unknown('the machine got no token');
    return body?.['refresh_token'] === undefined
      ? pass('no refresh_token')
      : broken(
          'a refresh_token came with the token',
          'Leave it out: the machine can ask again at any time with what it authenticates by.',
        );
  },
});
