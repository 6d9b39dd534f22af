import { type Answer, objectOf, strings } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationNoImplicit = rule({
  id: 'registration-no-implicit',
  title: 'Nobody can register for the implicit grant',
  level: 'should',
  source: 'RFC 9700 §2.1.2',
  link: rfc(9700, '2.1.2'),
  needs: ['registerImplicit'],
  run: ({ registerImplicit }) =>
    grantsOf(registerImplicit).includes('implicit')
      ? broken(
          'registered for implicit',
          'Answer 400 invalid_client_metadata, or register what remains.',
        )
      : pass(statusOf(registerImplicit)),
});

function grantsOf(answer: Answer): string[] {
  return answer.status === 201 ? (strings(objectOf(answer), 'grant_types') ?? []) : [];
}
