import { rule } from '../../rule.js';
import { rfc } from '../links.js';
import { registrationAccepted } from './registration-accepted.js';

export const registrationDropsUnknownGrants = rule({
  id: 'registration-drops-unknown-grants',
  title: 'An unknown grant type is dropped, not a reason to refuse',
  level: 'should',
  source: 'RFC 7591 §2; observed in VS Code',
  link: rfc(7591, '2'),
  needs: ['registerUnknownGrant'],
  run: ({ registerUnknownGrant }) =>
    registrationAccepted(
      registerUnknownGrant,
      'Register the grants both sides have, and refuse only when authorization_code is not among them.',
    ),
});
