import { objectOf, text } from '../../facts/answer.js';
import { jwtOf } from '../../facts/jwt.js';
import { quote } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const machineTokenSubject = rule({
  id: 'machine-token-subject',
  title: 'The token of a machine names the machine',
  level: 'should',
  source: 'RFC 9068 §2.2; RFC 9700 §4.15',
  link: rfc(9068, '2.2'),
  needs: ['machineToken'],
  run: ({ machineToken }) => {
    const token = text(objectOf(machineToken), 'access_token');
    if (token === undefined) return unknown('the machine got no token');
    const jwt = jwtOf(token);
    if (jwt === undefined) return notApplicable('the token is opaque');
    const { sub, client_id: client } = jwt.claims;
    return typeof client === 'string' && sub === client
      ? pass('sub is the client identifier')
      : broken(
          `sub is ${quote(sub)}, client_id is ${quote(client)}`,
          'Put the client identifier into sub and client_id, and keep it apart from the identifiers of people.',
        );
  },
});
