import { objectOf, text } from '../../facts/answer.js';
import { ENOUGH_BITS, mostBits } from '../../facts/entropy.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationSecretLong = rule({
  id: 'registration-secret-long',
  title: 'Client secrets are too long to guess, and each is another',
  level: 'must',
  source: 'RFC 6749 §10.10; OAuth 2.1 §2.4.1',
  link: rfc(6749, '10.10'),
  needs: ['methods'],
  run: ({ methods }) => {
    const secrets = methods.flatMap(
      ({ registration }) => text(objectOf(registration), 'client_secret') ?? [],
    );
    if (secrets.length === 0) return notApplicable('no client got a secret');
    const least = Math.min(...secrets.map(mostBits));
    if (new Set(secrets).size < secrets.length)
      return broken('two clients got the same secret', FIX);
    return least >= ENOUGH_BITS
      ? pass(`up to ${least} bits`)
      : broken(`a secret of at most ${least} bits`, FIX);
  },
});

const FIX = 'Make each secret of 16 random bytes at least.';
