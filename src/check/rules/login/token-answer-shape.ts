import { objectOf, text } from '../../facts/answer.js';
import { findMembers } from '../../facts/json-scan.js';
import { several, statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenAnswerShape = rule({
  id: 'token-answer-shape',
  title: 'The token answer has the members clients read, and no nulls',
  level: 'must',
  source: 'OAuth 2.1 §3.2.3',
  link: oauth21('3.2.3'),
  needs: ['loginToken'],
  run: ({ loginToken }) => {
    const body = objectOf(loginToken);
    if (loginToken.status !== 200 || body === undefined)
      return broken(
        `a right code answered ${statusOf(loginToken)}`,
        'Answer 200 with a JSON object for the code, its verifier, client and redirect URI.',
      );
    const faults = [
      ...(text(body, 'access_token') === undefined ? ['no access_token'] : []),
      ...(/^bearer$/i.test(text(body, 'token_type') ?? '') ? [] : ['token_type is not Bearer']),
      ...(typeof body['expires_in'] === 'number' ? [] : ['expires_in is not a number']),
      ...findMembers(body, (value) => value === null || value === '').map(
        (name) => `${name} is empty`,
      ),
    ];
    return faults.length === 0
      ? pass('access_token, Bearer, expires_in')
      : broken(several(faults), 'Send these members, and leave out what there is not.');
  },
});
