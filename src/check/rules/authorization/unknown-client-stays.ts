import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const unknownClientStays = rule({
  id: 'unknown-client-stays',
  title: 'An unknown client gets an error page, never a redirect to the address it brought',
  level: 'must',
  source: 'OAuth 2.1 §4.1.2.1; MCP Authorization, Open Redirection',
  link: oauth21('4.1.2.1'),
  needs: ['unknownClient', 'unknownClientHostile'],
  run: ({ unknownClient, unknownClientHostile }) => {
    const away = [unknownClient, unknownClientHostile].find((answer) =>
      (answer.headers['location'] ?? '').startsWith('https://attacker.example'),
    );
    return away === undefined
      ? pass(`${unknownClient.status} and ${unknownClientHostile.status}, no redirect`)
      : broken(
          `${away.status} to ${quote(away.headers['location'])}`,
          'Look up the client and compare redirect_uri before any other check, and answer 400 with a page.',
        );
  },
});
