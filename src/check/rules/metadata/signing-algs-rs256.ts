import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const signingAlgsRs256 = rule({
  id: 'signing-algs-rs256',
  title: 'Client assertions may be signed with RS256',
  level: 'should',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const algs = strings(metadata, 'token_endpoint_auth_signing_alg_values_supported');
    const signed = strings(metadata, 'token_endpoint_auth_methods_supported')?.includes(
      'private_key_jwt',
    );
    if (signed !== true || algs === undefined)
      return notApplicable('private_key_jwt is not offered');
    return algs.includes('RS256')
      ? pass(list(algs))
      : broken(list(algs), 'Add RS256: it is the one algorithm every client has.');
  },
});
