import { authorizeOutcome } from '../../facts/authorize-outcome.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { oauth21 } from '../links.js';

export const authorizeAsksAPerson = rule({
  id: 'authorize-asks-a-person',
  title: 'No code is issued before a person has logged in and agreed',
  level: 'must',
  source: 'OAuth 2.1 §4.1, §7.3',
  link: oauth21('4.1'),
  needs: ['authorizeValid'],
  run: ({ authorizeValid }) => {
    const outcome = authorizeOutcome(authorizeValid);
    if (outcome.kind === 'refused') return unknown('even a plain request is not taken');
    return outcome.kind === 'client' && outcome.parameters.has('code')
      ? broken(
          'a code came back to a browser nobody had logged in with',
          'Log the person in and ask for consent first: anybody who registers a client gets tokens here.',
        )
      : pass('a page of the server, or a refusal');
  },
});
