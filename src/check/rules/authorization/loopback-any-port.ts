import { authorizeStartsRule } from './authorize-starts-rule.js';
import { rfc } from '../links.js';

export const loopbackAnyPort = authorizeStartsRule({
  id: 'loopback-any-port',
  title: 'A native client may use any port of a loopback redirect',
  level: 'must',
  source: 'RFC 8252 §7.3; OAuth 2.1 §8.4.2',
  link: rfc(8252, '7.3'),
  fact: 'authorizeOtherPort',
  fix: 'For http on 127.0.0.1, [::1] and localhost compare everything but the port.',
});
