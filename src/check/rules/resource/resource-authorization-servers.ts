import { strings } from '../../facts/answer.js';
import { list, quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const resourceAuthorizationServers = rule({
  id: 'resource-authorization-servers',
  title: 'The resource names its authorization server',
  level: 'must',
  source: 'MCP Authorization, Authorization Server Location',
  link: mcp('authorization-server-location'),
  needs: ['resource'],
  run: ({ resource }) => {
    const servers = strings(resource, 'authorization_servers');
    return servers !== undefined &&
      servers.length > 0 &&
      servers.every((server) => URL.canParse(server))
      ? pass(list(servers))
      : broken(
          `authorization_servers is ${quote(resource['authorization_servers'])}`,
          'List the issuer, written exactly as in the authorization server metadata.',
        );
  },
});
