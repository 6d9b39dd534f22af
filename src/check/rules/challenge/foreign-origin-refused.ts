import { broken, notApplicable, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const foreignOriginRefused = rule({
  id: 'foreign-origin-refused',
  title: 'A local server refuses requests of foreign web pages with 403',
  level: 'must',
  source: 'MCP Transports, Security Warning',
  link: mcp('security-warning', 'basic/transports'),
  needs: ['foreignOrigin'],
  run: ({ foreignOrigin, target }) => {
    if (!target.loopback)
      return notApplicable('the server is not on this machine; its tokens protect it');
    return foreignOrigin.status === 403
      ? pass('403')
      : broken(
          `Origin: https://attacker.example answered ${foreignOrigin.status}`,
          'Check Origin before anything else and answer 403.',
        );
  },
});
