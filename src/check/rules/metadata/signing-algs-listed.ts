import { strings } from '../../facts/answer.js';
import { list, several } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

const ENDPOINTS = ['token', 'revocation', 'introspection'];

export const signingAlgsListed = rule({
  id: 'signing-algs-listed',
  title: 'Wherever signed client assertions are advertised, their algorithms are listed too',
  level: 'must',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const signed = ENDPOINTS.filter((endpoint) =>
      strings(metadata, `${endpoint}_endpoint_auth_methods_supported`)?.some((method) =>
        method.endsWith('_jwt'),
      ),
    );
    if (signed.length === 0)
      return notApplicable('no method with a signed assertion is advertised');
    const faults = signed.flatMap((endpoint) => {
      const member = `${endpoint}_endpoint_auth_signing_alg_values_supported`;
      const algs = strings(metadata, member);
      if (algs === undefined) return [`${member} is absent`];
      return algs.includes('none') ? [`${member} contains none`] : [];
    });
    return faults.length === 0
      ? pass(`listed for ${list(signed)}`)
      : broken(
          several(faults),
          'Publish the list of asymmetric algorithms the endpoint verifies; never "none".',
        );
  },
});
