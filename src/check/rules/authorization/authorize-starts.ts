import type { Answer } from '../../facts/answer.js';
import { errorRedirect, isTaken } from '../../facts/authorize-outcome.js';
import { quote, statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const authorizeStarts = rule({
  id: 'authorize-starts',
  title: 'A valid authorization request is taken',
  level: 'must',
  source: 'OAuth 2.1 §3.1',
  link: oauth21('3.1'),
  needs: ['authorizeValid'],
  run: ({ authorizeValid: answer }) =>
    isTaken(answer)
      ? pass(String(answer.status))
      : broken(
          `answered ${describe(answer)}`,
          'Accept response_type=code with S256, state and resource from a registered client.',
        ),
});

function describe(answer: Answer): string {
  const error = errorRedirect(answer);
  return error === undefined
    ? statusOf(answer)
    : `an error redirect, ${quote(error.get('error'))}: ${quote(error.get('error_description') ?? '')}`;
}
