import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const ownOriginAccepted = rule({
  id: 'own-origin-accepted',
  title: 'A request from the own origin is not refused for its Origin',
  level: 'should',
  source: 'MCP Transports, Security Warning',
  link: mcp('security-warning', 'basic/transports'),
  needs: ['ownOrigin'],
  run: ({ ownOrigin, target }) =>
    ownOrigin.status === 403
      ? broken(`Origin: ${target.origin} answered 403`, 'Allow the own origin.')
      : pass(String(ownOrigin.status)),
});
