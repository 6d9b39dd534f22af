import { authorizeStartsRule } from './authorize-starts-rule.js';
import { rfc } from '../links.js';

export const loopbackAnyPortRegistered = authorizeStartsRule({
  id: 'loopback-any-port-registered',
  title: 'That holds when the loopback redirect was registered with a port',
  level: 'must',
  source: 'RFC 8252 §7.3',
  link: rfc(8252, '7.3'),
  fact: 'authorizeOtherPortRegistered',
  fix: 'Ignore the port of the registered loopback URI as well: VS Code and Copilot CLI register 33418 and use what is free.',
});
