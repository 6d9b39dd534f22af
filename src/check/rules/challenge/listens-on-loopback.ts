import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unseen } from '../../rule.js';
import { mcp } from '../links.js';

export const listensOnLoopback = rule({
  id: 'listens-on-loopback',
  title: 'A local server is not open to the network',
  level: 'should',
  source: 'MCP Transports, Security Warning',
  link: mcp('security-warning', 'basic/transports'),
  needs: ['target', 'mcpPost'],
  run: ({ target, otherAddresses }) => {
    if (!target.loopback) return notApplicable('the server is not on this machine');
    if (otherAddresses === undefined) return unseen('otherAddresses');
    if (otherAddresses.length === 0) return notApplicable('this machine has no other address');
    const open = otherAddresses.filter(({ opened }) => opened).map(({ address }) => address);
    return open.length === 0
      ? pass('loopback only')
      : broken(
          `its port is open at ${list(open)} too`,
          'Listen on 127.0.0.1 while you develop, and publish the port of a container as 127.0.0.1:PORT:PORT.',
        );
  },
});
