import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { mcp } from '../links.js';

export const foreignOriginRefused = rule({
  id: 'foreign-origin-refused',
  title: 'A local server refuses requests of foreign web pages with 403',
  level: 'must',
  source: 'MCP Transports, Security Warning',
  link: mcp('security-warning', 'basic/transports'),
  needs: ['foreignOrigin'],
  run: ({ foreignOrigin, loginForeignOrigin, target }) => {
    if (!target.loopback)
      return notApplicable('the server is not on this machine; its tokens protect it');
    if (foreignOrigin.status === 403) return pass('403');
    if (foreignOrigin.status === 401 && loginForeignOrigin === undefined)
      return unknown('401 for want of a token comes first: this needs --login or a token');
    const { status } = loginForeignOrigin ?? foreignOrigin;
    return status === 403
      ? pass('403 with a token')
      : broken(
          `Origin: https://attacker.example answered ${status}`,
          'Check Origin before anything else and answer 403.',
        );
  },
});
