import { errorCode, mediaType } from '../../facts/answer.js';
import { several } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenErrorsJson = rule({
  id: 'token-errors-json',
  title: 'Errors of the token endpoint are JSON with an error code',
  level: 'must',
  source: 'OAuth 2.1 §3.2.4',
  link: oauth21('3.2.4'),
  needs: ['tokenUnknownClient', 'tokenNoClient'],
  run: (facts) => {
    const answers = [
      facts.tokenUnknownClient,
      facts.tokenNoClient,
      facts.tokenUnknownBasic,
      facts.tokenGarbageRefresh,
    ];
    const odd = answers.filter(
      (answer) =>
        answer !== undefined &&
        (errorCode(answer) === undefined || mediaType(answer) !== 'application/json'),
    );
    return odd.length === 0
      ? pass('all of them')
      : broken(
          several(
            odd.map((answer) =>
              answer === undefined ? '' : `${answer.status} ${mediaType(answer)}`,
            ),
          ),
          'Answer {"error": "…", "error_description": "…"} as application/json, also from the layers in front.',
        );
  },
});
