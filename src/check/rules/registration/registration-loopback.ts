import { rule } from '../../rule.js';
import { mcp } from '../links.js';
import { registrationAccepted } from './registration-accepted.js';

export const registrationLoopback = rule({
  id: 'registration-loopback',
  title: 'A client with loopback redirects can register without an application_type',
  level: 'should',
  source: 'MCP Authorization, Communication Security; observed in clients',
  link: mcp('communication-security'),
  needs: ['registerLoopback'],
  run: ({ registerLoopback }) =>
    registrationAccepted(
      registerLoopback,
      'Infer native from loopback and private-use redirects; most clients send no application_type.',
    ),
});
