import { refusesHost } from '../../facts/refuses-host.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { mcp } from '../links.js';

export const authorizeForeignHost = rule({
  id: 'authorize-foreign-host',
  title: 'A local authorization endpoint refuses a foreign Host header',
  level: 'should',
  source: 'MCP Security Best Practices, Local MCP Server Compromise',
  link: mcp('local-mcp-server-compromise', 'basic/security_best_practices'),
  needs: ['target', 'authorizeValid'],
  run: ({ target, authorizeValid, authorizeForeignHost: answer }) => {
    const { hostname } = new URL(authorizeValid.url);
    if (!target.loopback || hostname !== new URL(target.url).hostname)
      return notApplicable('the authorization server is not on this machine');
    if (answer === undefined) return unknown('the request with the forged Host gave no answer');
    if (authorizeValid.status >= 400) return unknown('the request is refused with any Host');
    return refusesHost(answer)
      ? pass(statusOf(answer))
      : broken(
          `Host: attacker.example answered ${statusOf(answer)}`,
          'Look at the Host header in front of every route, not of the MCP endpoint alone: this stops DNS rebinding.',
        );
  },
});
