import { audiencesOf } from '../../facts/jwt.js';
import { list, quote } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const tokenAudience = rule({
  id: 'token-audience',
  title: 'The token is for this resource',
  level: 'must',
  source: 'MCP Authorization, Access Token Privilege Restriction; RFC 9068 §2.2',
  link: mcp('access-token-privilege-restriction'),
  needs: ['loginJwt', 'resource'],
  run: ({ loginJwt, resource }) => {
    if (loginJwt === null) return notApplicable('the token is opaque');
    const audiences = audiencesOf(loginJwt.claims);
    return audiences.includes(resource['resource'])
      ? pass(quote(resource['resource']))
      : broken(
          `aud is ${list(audiences)}`,
          'Put the resource that was asked for into aud, and check it at the MCP endpoint.',
        );
  },
});
