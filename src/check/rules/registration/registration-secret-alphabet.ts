import { objectOf, text } from '../../facts/answer.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationSecretAlphabet = rule({
  id: 'registration-secret-alphabet',
  title: 'Identifiers and secrets survive Basic authentication without encoding',
  level: 'should',
  source: 'RFC 6749 §2.3.1; observed in the TypeScript SDK',
  link: rfc(6749, '2.3.1'),
  needs: ['methods'],
  run: ({ methods }) => {
    const bodies = methods.flatMap(({ registration }) =>
      registration?.status === 201 ? [objectOf(registration)] : [],
    );
    const values = bodies.flatMap((body) => [text(body, 'client_id'), text(body, 'client_secret')]);
    const present = values.filter((value) => value !== undefined);
    if (present.length === 0) return notApplicable('no client could register');
    return present.every((value) => /^[A-Za-z0-9._~-]+$/.test(value))
      ? pass('letters, digits and - . _ ~ only')
      : broken(
          'an identifier or secret has characters that form encoding changes',
          'Generate both from A-Z a-z 0-9 - _: some clients encode, some do not.',
        );
  },
});
