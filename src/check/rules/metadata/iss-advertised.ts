import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const issAdvertised = rule({
  id: 'iss-advertised',
  title: 'The server promises the iss parameter on authorization responses',
  level: 'should',
  source: 'RFC 9207 §3',
  link: rfc(9207, '3'),
  needs: ['metadata'],
  run: ({ metadata }) =>
    metadata['authorization_response_iss_parameter_supported'] === true
      ? pass('authorization_response_iss_parameter_supported is true')
      : broken(
          'authorization_response_iss_parameter_supported is not true',
          'Add iss to every redirect back to a client, errors too, and then advertise it. ChatGPT and Codex use their stable client documents only then.',
        ),
});
