import { beyondToken, TOKEN_COMES_FIRST } from '../../facts/beyond-token.js';
import { refusesHost } from '../../facts/refuses-host.js';
import { broken, notApplicable, pass, rule, unknown, unseen } from '../../rule.js';
import { mcp } from '../links.js';

export const foreignHostRefused = rule({
  id: 'foreign-host-refused',
  title: 'A local server refuses a foreign Host header',
  level: 'must',
  source: 'MCP Security Best Practices, Local MCP Server Compromise',
  link: mcp('local-mcp-server-compromise', 'basic/security_best_practices'),
  needs: ['target'],
  run: (facts) => {
    const { foreignHost, loginForeignHost, target } = facts;
    if (!target.loopback) return notApplicable('the server is not on this machine');
    if (foreignHost === undefined)
      return unknown('the request with the forged Host gave no answer');
    if (refusesHost(foreignHost)) return pass(String(foreignHost.status));
    const answer = beyondToken(foreignHost, loginForeignHost, facts);
    if (answer === undefined) return unseen('loginForeignHost', TOKEN_COMES_FIRST);
    return refusesHost(answer)
      ? pass(`${answer.status} with a token`)
      : broken(
          `Host: attacker.example answered ${answer.status}`,
          'Allow localhost, 127.0.0.1 and [::1] with the own port, and answer 403 otherwise: this stops DNS rebinding.',
        );
  },
});
