import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const unknownClientInert = rule({
  id: 'unknown-client-inert',
  title: 'The error page does not repeat markup from the request',
  level: 'must',
  source: 'OAuth 2.1 §7.11',
  link: oauth21('7.11'),
  needs: ['unknownClientHostile'],
  run: ({ unknownClientHostile: answer }) =>
    answer.body.includes('<i>create-mcp-auth')
      ? broken(
          'a tag from the request stands unescaped in the answer',
          'Escape every value of the request.',
        )
      : pass('no markup of the request in the answer'),
});
