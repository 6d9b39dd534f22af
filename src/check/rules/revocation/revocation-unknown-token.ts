import { several, statusOf } from '../../facts/say.js';
import { revocationAccepted } from '../../facts/verdict-of-authentication.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const revocationUnknownToken = rule({
  id: 'revocation-unknown-token',
  title: 'Revoking an unknown token succeeds',
  level: 'must',
  source: 'RFC 7009 §2.2',
  link: rfc(7009, '2.2'),
  needs: ['methods', 'metadata'],
  run: ({ methods, metadata }) => {
    if (metadata['revocation_endpoint'] === undefined)
      return notApplicable('there is no revocation endpoint');
    const answered = methods
      .filter(revocationAccepted)
      .flatMap(({ revocation }) => revocation ?? []);
    if (answered.length === 0) return unknown('no client got past authentication');
    const odd = answered.filter(({ status }) => status !== 200);
    return odd.length === 0
      ? pass('200')
      : broken(
          `answered ${several(odd.map(statusOf))}`,
          'Answer 200: an unknown token is as good as revoked.',
        );
  },
});
