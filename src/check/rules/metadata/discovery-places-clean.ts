import { type Answer, mediaType, objectOf } from '../../facts/answer.js';
import { several, statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const discoveryPlacesClean = rule({
  id: 'discovery-places-clean',
  title: 'Every place clients look answers with JSON or with 404',
  level: 'should',
  source: 'MCP Authorization, Authorization Server Metadata Discovery',
  link: mcp('authorization-server-metadata-discovery'),
  needs: ['candidates'],
  run: ({ candidates, resourceByPath, resourceAtRoot }) => {
    const answers = [...candidates.map(({ answer }) => answer), resourceByPath, resourceAtRoot];
    const odd = answers.filter((answer) => answer !== undefined && !isClean(answer));
    return odd.length === 0
      ? pass(`${answers.length} places`)
      : broken(
          several(
            odd.map((answer) =>
              answer === undefined
                ? ''
                : `${answer.url} answered ${statusOf(answer)} ${mediaType(answer)}`,
            ),
          ),
          'Answer 404 where nothing is served: the TypeScript SDK gives up on 5xx, others on HTML.',
        );
  },
});

function isClean(answer: Answer): boolean {
  return answer.status === 404 || (answer.status === 200 && objectOf(answer) !== undefined);
}
