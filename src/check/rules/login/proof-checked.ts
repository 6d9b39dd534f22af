import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unseen } from '../../rule.js';
import { rfc } from '../links.js';

export const proofChecked = rule({
  id: 'proof-checked',
  title: 'A proof of possession that proves nothing is refused',
  level: 'must',
  source: 'RFC 9449 §5',
  link: rfc(9449, '5'),
  needs: ['metadata'],
  run: ({ metadata, loginBadProof: answer }) => {
    if (metadata['dpop_signing_alg_values_supported'] === undefined)
      return notApplicable('tokens are not bound to keys here');
    if (answer === undefined) return unseen('loginBadProof');
    return errorCode(answer) === 'invalid_dpop_proof'
      ? pass('invalid_dpop_proof')
      : broken(
          `a DPoP header without a proof answered ${statusOf(answer)}`,
          'Answer 400 invalid_dpop_proof when a DPoP header is not exactly one valid proof.',
        );
  },
});
