import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const tokenTampered = rule({
  id: 'token-tampered',
  title: 'A token with one character changed is refused',
  level: 'must',
  source: 'RFC 8725 §3.3; MCP Authorization, Token Handling',
  link: mcp('token-handling'),
  needs: ['loginTampered'],
  run: ({ loginTampered: answer }) =>
    answer.status === 401
      ? pass('401')
      : broken(
          `answered ${statusOf(answer)}`,
          'Verify the signature, or look the token up, and answer 401.',
        ),
});
