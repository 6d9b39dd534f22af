import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const tokenNotInAddress = rule({
  id: 'token-not-in-address',
  title: 'A token in the address is no token',
  level: 'must',
  source: 'MCP Authorization, Token Requirements; OAuth 2.1 §5.1.1',
  link: mcp('token-requirements'),
  needs: ['loginQueryToken'],
  run: ({ loginQueryToken: answer }) =>
    answer.status === 401 || answer.status === 400
      ? pass(String(answer.status))
      : broken(`answered ${answer.status}`, 'Read tokens from the Authorization header only.'),
});
