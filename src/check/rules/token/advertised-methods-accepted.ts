import type { MethodProof } from '../../facts/method-proof.js';
import { list, statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { rule, unknown } from '../../rule.js';
import { eachMethod } from '../each-method.js';
import { rfc } from '../links.js';

export const advertisedMethodsAccepted = rule({
  id: 'advertised-methods-accepted',
  title: 'Every advertised authentication method works at the token endpoint',
  level: 'must',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['methods'],
  run: ({ methods, tokenUnknownClient }) => {
    const advertised = methods.filter((proof) => proof.advertised);
    const works = ({ token }: MethodProof): boolean =>
      token !== undefined && authenticationOf(token, tokenUnknownClient) === 'accepted';
    const isProved = (proof: MethodProof): boolean =>
      proof.token !== undefined && (works(proof) || proof.borrowed !== true);
    const proved = advertised.filter(isProved);
    const unproved = advertised.filter((proof) => !isProved(proof));
    if (proved.length === 0) return unknown('no client could be registered to try one');
    const verdict = eachMethod(
      proved,
      (proof) =>
        proof.token === undefined || works(proof)
          ? undefined
          : `${proof.method} answered ${statusOf(proof.token)}`,
      'Accept the method, or take it out of token_endpoint_auth_methods_supported. Derive both from one table.',
    );
    if (verdict.outcome !== 'pass' || unproved.length === 0) return verdict;
    return unknown(
      `${list(proved.map(({ method }) => method))} work; ${list(unproved.map(({ method }) => method))} could not be tried`,
    );
  },
});
