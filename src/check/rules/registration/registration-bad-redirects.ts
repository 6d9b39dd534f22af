import { quote, several } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const registrationBadRedirects = rule({
  id: 'registration-bad-redirects',
  title: 'Dangerous redirect URIs cannot be registered',
  level: 'must',
  source: 'MCP Authorization, Communication Security; RFC 7591 §3.2.2',
  link: mcp('communication-security'),
  needs: ['badRegistrations'],
  run: ({ badRegistrations }) => {
    const taken = badRegistrations.filter(({ answer }) => answer.status < 400);
    return taken.length === 0
      ? pass(`${badRegistrations.length} refused`)
      : broken(
          `accepted: ${several(taken.map(({ what, value }) => `${what} (${quote(value)})`))}`,
          'Accept https, http on localhost, 127.0.0.1 and [::1], and private-use schemes on a list; no fragment, no user information.',
        );
  },
});
