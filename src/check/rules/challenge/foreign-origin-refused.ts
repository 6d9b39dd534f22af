import { beyondToken, TOKEN_COMES_FIRST } from '../../facts/beyond-token.js';
import { broken, notApplicable, pass, rule, unseen } from '../../rule.js';
import { mcp } from '../links.js';

export const foreignOriginRefused = rule({
  id: 'foreign-origin-refused',
  title: 'A local server refuses requests of foreign web pages with 403',
  level: 'must',
  source: 'MCP Transports, Security Warning',
  link: mcp('security-warning', 'basic/transports'),
  needs: ['foreignOrigin'],
  run: (facts) => {
    const { foreignOrigin, loginForeignOrigin, target } = facts;
    if (!target.loopback)
      return notApplicable('the server is not on this machine; its tokens protect it');
    if (foreignOrigin.status === 403) return pass('403');
    const answer = beyondToken(foreignOrigin, loginForeignOrigin, facts);
    if (answer === undefined) return unseen('loginForeignOrigin', TOKEN_COMES_FIRST);
    return answer.status === 403
      ? pass('403 with a token')
      : broken(
          `Origin: https://attacker.example answered ${answer.status}`,
          'Check Origin before anything else and answer 403.',
        );
  },
});
