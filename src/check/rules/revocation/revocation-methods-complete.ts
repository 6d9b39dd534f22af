import type { MethodProof } from '../../facts/method-proof.js';
import { revocationAccepted } from '../../facts/verdict-of-authentication.js';
import { notApplicable, rule } from '../../rule.js';
import { eachMethod } from '../each-method.js';
import { rfc } from '../links.js';

export const revocationMethodsComplete = rule({
  id: 'revocation-methods-complete',
  title: 'No method works for revocation that is not advertised for it',
  level: 'should',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['methods', 'metadata'],
  run: ({ methods, metadata }) => {
    if (metadata['revocation_endpoint'] === undefined)
      return notApplicable('there is no revocation endpoint');
    const listed = metadata['revocation_endpoint_auth_methods_supported'] !== undefined;
    const isListed = (proof: MethodProof): boolean =>
      listed ? proof.advertisedForRevocation : proof.method === 'client_secret_basic';
    const hidden = methods.filter(
      (proof) => proof.advertised && !isListed(proof) && proof.revocation !== undefined,
    );
    if (hidden.length === 0)
      return notApplicable('every method is advertised for revocation, or none could be tried');
    return eachMethod(
      hidden,
      (proof) =>
        revocationAccepted(proof) ? `${proof.method} is accepted, and not listed` : undefined,
      'Publish revocation_endpoint_auth_methods_supported with every method that works.',
    );
  },
});
