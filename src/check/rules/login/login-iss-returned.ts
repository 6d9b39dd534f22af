import { list, quote } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const loginIssReturned = rule({
  id: 'login-iss-returned',
  title: 'iss comes back once with the code, and is the issuer',
  level: 'must',
  source: 'RFC 9207 §2, §2.3',
  link: rfc(9207, '2'),
  needs: ['metadata', 'loginCallback'],
  run: ({ metadata, loginCallback }) => {
    const values = loginCallback['iss'] ?? [];
    const promised = metadata['authorization_response_iss_parameter_supported'] === true;
    if (values.length === 0 && !promised) return notApplicable('iss is neither promised nor sent');
    return values.length === 1 && values[0] === metadata['issuer']
      ? pass('once, and the issuer')
      : broken(
          `iss ${list(values)}, the issuer is ${quote(metadata['issuer'])}`,
          'Append iss to the redirect with the code: clients that see the promise drop responses without it.',
        );
  },
});
