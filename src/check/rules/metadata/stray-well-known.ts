import { mediaType } from '../../facts/answer.js';
import { broken, pass, rule } from '../../rule.js';

export const strayWellKnown = rule({
  id: 'stray-well-known',
  title: 'A well-known document that does not exist is a JSON 404',
  level: 'should',
  source: 'RFC 8615 §3; observed in clients',
  link: 'https://github.com/anthropics/claude-code/issues/41610',
  needs: ['strayWellKnown'],
  run: ({ strayWellKnown: answer }) => {
    const { status } = answer;
    if (status === 404 && answer.json !== undefined) return pass('404 with JSON');
    return broken(
      `${status} ${mediaType(answer) || 'without a content type'}`,
      'Answer 404 with a JSON body under /.well-known/ before any page, login redirect or catch-all route.',
    );
  },
});
