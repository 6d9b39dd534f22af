import { objectOf, text } from '../../facts/answer.js';
import { quote, statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const refreshNotWider = rule({
  id: 'refresh-not-wider',
  title: 'Refreshing grants nothing that was not granted',
  level: 'must',
  source: 'OAuth 2.1 §4.3.1',
  link: oauth21('4.3.1'),
  needs: ['loginRefreshWider'],
  run: ({ loginRefreshWider: answer }) => {
    const scope = text(objectOf(answer), 'scope') ?? '';
    return answer.status === 200 && scope.includes('x-probe-never-granted')
      ? broken(`granted ${quote(scope)}`, 'Answer invalid_scope, or grant what was granted before.')
      : pass(statusOf(answer));
  },
});
