import { text } from '../../facts/answer.js';
import { isSecureUrl } from '../../facts/is-secure-url.js';
import { URL_MEMBERS } from '../../facts/metadata-members.js';
import { quote, several } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const endpointsSecure = rule({
  id: 'endpoints-secure',
  title: 'Every endpoint in the metadata is https',
  level: 'must',
  source: 'MCP Authorization, Communication Security',
  link: mcp('communication-security'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const open = URL_MEMBERS.filter((name) => {
      const url = text(metadata, name);
      return url !== undefined && !isSecureUrl(url);
    });
    return open.length === 0
      ? pass('https, or http on localhost')
      : broken(
          several(open.map((name) => `${name} is ${quote(metadata[name])}`)),
          'Build endpoint URLs from the configured https issuer; behind a proxy, do not take the scheme from the request.',
        );
  },
});
