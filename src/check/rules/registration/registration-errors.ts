import { errorCode } from '../../facts/answer.js';
import { several, statusOf } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationErrors = rule({
  id: 'registration-errors',
  title: 'A refused registration is a 400 with an OAuth error in JSON',
  level: 'must',
  source: 'RFC 7591 §3.2.2',
  link: rfc(7591, '3.2.2'),
  needs: ['badRegistrations'],
  run: ({ badRegistrations }) => {
    const refused = badRegistrations.filter(({ answer }) => answer.status >= 400);
    if (refused.length === 0) return unknown('no registration with a wrong redirect was refused');
    const odd = refused.filter(
      ({ answer }) => answer.status !== 400 || errorCode(answer) === undefined,
    );
    return odd.length === 0
      ? pass(`${refused.length} errors`)
      : broken(
          several(odd.map(({ what, answer }) => `${what}: ${statusOf(answer)}`)),
          'Answer 400 with {"error": "invalid_redirect_uri", "error_description": "…"}.',
        );
  },
});
