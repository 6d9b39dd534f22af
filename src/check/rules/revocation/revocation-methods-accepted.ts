import { statusOf } from '../../facts/say.js';
import { revocationAccepted } from '../../facts/verdict-of-authentication.js';
import { notApplicable, rule, unknown } from '../../rule.js';
import { eachMethod } from '../each-method.js';
import { rfc } from '../links.js';

export const revocationMethodsAccepted = rule({
  id: 'revocation-methods-accepted',
  title: 'Every method advertised for revocation works there',
  level: 'must',
  source: 'RFC 8414 §2; RFC 7009 §2.1',
  link: rfc(7009, '2.1'),
  needs: ['methods', 'metadata'],
  run: ({ methods, metadata }) => {
    if (metadata['revocation_endpoint'] === undefined)
      return notApplicable('there is no revocation endpoint');
    const tried = methods.filter(
      ({ advertisedForRevocation, revocation }) =>
        advertisedForRevocation && revocation !== undefined,
    );
    if (tried.length === 0)
      return unknown('no method that is advertised for revocation could be tried');
    return eachMethod(
      tried,
      (proof) =>
        proof.revocation !== undefined && !revocationAccepted(proof)
          ? `${proof.method} answered ${statusOf(proof.revocation)}`
          : undefined,
      'Authenticate clients at the revocation endpoint exactly as at the token endpoint.',
    );
  },
});
