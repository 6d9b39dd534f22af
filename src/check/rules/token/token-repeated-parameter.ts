import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenRepeatedParameter = rule({
  id: 'token-repeated-parameter',
  title: 'A repeated parameter is invalid_request',
  level: 'must',
  source: 'OAuth 2.1 §3.2',
  link: oauth21('3.2'),
  needs: ['tokenTwoCodes'],
  run: ({ tokenTwoCodes: answer }) =>
    answer.status === 400 && errorCode(answer) === 'invalid_request'
      ? pass('400 invalid_request')
      : broken(
          `a parameter that came twice answered ${statusOf(answer)}`,
          'Refuse repeated parameters, resource excepted, before looking at any value.',
        ),
});
