import { objectOf, text } from '../../facts/answer.js';
import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationIdentifiers = rule({
  id: 'registration-identifiers',
  title: 'Client identifiers are made by the server, each different, none like a URL',
  level: 'should',
  source: 'OAuth 2.1 §2.2; RFC 7591 §3.2.1',
  link: rfc(7591, '3.2.1'),
  needs: ['registrations'],
  run: ({ registrations }) => {
    const ids = registrations.map((answer) => text(objectOf(answer), 'client_id') ?? '');
    const odd = ids.filter((id) => id.length < 8 || id.startsWith('https://'));
    if (odd.length > 0)
      return broken(
        `${quote(odd[0])} can be guessed or taken for a URL`,
        'Use at least 64 random bits in base64url.',
      );
    return new Set(ids).size === ids.length
      ? pass(`${ids.length} identifiers, all different`)
      : broken(
          'two registrations got the same identifier',
          'Make a new identifier for each registration.',
        );
  },
});
