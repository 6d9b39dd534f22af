import { isObject, objectOf } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'oth'];

export const jwksPublic = rule({
  id: 'jwks-public',
  title: 'The published keys have no private part',
  level: 'must',
  source: 'RFC 8414 §2; RFC 7517 §9',
  link: rfc(7517, '9'),
  needs: ['metadata'],
  run: ({ jwks, metadata }) => {
    if (metadata['jwks_uri'] === undefined) return notApplicable('no keys are published');
    if (jwks === undefined) return unknown('the document did not answer');
    const keys = objectOf(jwks)?.['keys'];
    if (!Array.isArray(keys)) return unknown('the document has no list of keys');
    const leaking = keys
      .filter(isObject)
      .flatMap((key) => PRIVATE.filter((member) => member in key));
    return leaking.length === 0
      ? pass(`${keys.length} keys, public members only`)
      : broken(
          `a published key has ${list([...new Set(leaking)])}`,
          'Publish public keys only, and replace these keys now: whoever read them can sign tokens.',
        );
  },
});
