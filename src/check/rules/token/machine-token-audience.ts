import { objectOf, text } from '../../facts/answer.js';
import { audiencesOf, jwtOf } from '../../facts/jwt.js';
import { list, quote } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const machineTokenAudience = rule({
  id: 'machine-token-audience',
  title: 'The token of a machine is for this resource',
  level: 'must',
  source: 'RFC 9068 §3; RFC 8707 §2.2',
  link: rfc(9068, '3'),
  needs: ['machineToken', 'resource'],
  run: ({ machineToken, resource }) => {
    const token = text(objectOf(machineToken), 'access_token');
    if (token === undefined) return unknown('the machine got no token');
    const jwt = jwtOf(token);
    if (jwt === undefined) return notApplicable('the token is opaque');
    const audiences = audiencesOf(jwt.claims);
    return audiences.includes(resource['resource'])
      ? pass(quote(resource['resource']))
      : broken(
          `aud is ${list(audiences)}`,
          'Put the resource that was asked for into aud of client_credentials tokens too.',
        );
  },
});
