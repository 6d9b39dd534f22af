import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unseen } from '../../rule.js';
import { rfc } from '../links.js';

export const revocationMissingToken = rule({
  id: 'revocation-missing-token',
  title: 'A revocation without a token is invalid_request',
  level: 'must',
  source: 'RFC 7009 §2.1',
  link: rfc(7009, '2.1'),
  needs: ['metadata'],
  run: ({ metadata, revokeNoToken }) => {
    if (metadata['revocation_endpoint'] === undefined)
      return notApplicable('there is no revocation endpoint');
    if (revokeNoToken === undefined) return unseen('revokeNoToken');
    return revokeNoToken.status === 400 && errorCode(revokeNoToken) === 'invalid_request'
      ? pass('400 invalid_request')
      : broken(`answered ${statusOf(revokeNoToken)}`, 'Answer 400 invalid_request.');
  },
});
