import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenExtraParameter = rule({
  id: 'token-extra-parameter',
  title: 'The token endpoint ignores parameters it does not know',
  level: 'must',
  source: 'OAuth 2.1 §3.2',
  link: oauth21('3.2'),
  needs: ['tokenExtraParameter'],
  run: ({ tokenExtraParameter: answer, methods }) => {
    const plain = methods?.find(({ token }) => token !== undefined)?.token;
    const same = plain !== undefined && statusOf(plain) === statusOf(answer);
    return errorCode(answer) === 'invalid_grant' || same
      ? pass(statusOf(answer))
      : broken(`answered ${statusOf(answer)}`, 'Ignore unknown parameters.');
  },
});
