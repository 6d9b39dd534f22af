import { objectOf } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const jwksServed = rule({
  id: 'jwks-served',
  title: 'The signing keys are served where the metadata says',
  level: 'must',
  source: 'RFC 8414 §2; RFC 7517 §5',
  link: rfc(7517, '5'),
  needs: ['metadata'],
  run: ({ metadata, jwks }) => {
    if (metadata['jwks_uri'] === undefined) return notApplicable('no jwks_uri is published');
    if (jwks === undefined) return unknown('the address gave no answer');
    const keys = objectOf(jwks)?.['keys'];
    return jwks.status === 200 && Array.isArray(keys) && keys.length > 0
      ? pass(`${keys.length} keys`)
      : broken(
          `${jwks.url} answered ${statusOf(jwks)} without keys`,
          'Serve {"keys": [...]} there, or leave jwks_uri out.',
        );
  },
});
