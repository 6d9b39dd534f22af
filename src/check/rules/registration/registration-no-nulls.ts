import { findMembers } from '../../facts/json-scan.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationNoNulls = rule({
  id: 'registration-no-nulls',
  title: 'No registration answer has a null or empty member',
  level: 'must',
  source: 'RFC 7591 §2',
  link: rfc(7591, '2'),
  needs: ['registrations'],
  run: ({ registrations }) => {
    const found = registrations.flatMap((answer) =>
      findMembers(answer.json, (value) => value === null || value === ''),
    );
    return found.length === 0
      ? pass(`${registrations.length} answers`)
      : broken(
          `null or empty: ${list([...new Set(found)])}`,
          'Leave absent members out; schemas in clients reject null.',
        );
  },
});
