import { rule } from '../../rule.js';
import { rfc } from '../links.js';
import { registrationAccepted } from './registration-accepted.js';

export const registrationCodeOnly = rule({
  id: 'registration-code-only',
  title: 'A client may register for the code grant alone',
  level: 'must',
  source: 'RFC 7591 §2',
  link: rfc(7591, '2'),
  needs: ['registerCodeOnly'],
  run: ({ registerCodeOnly }) =>
    registrationAccepted(
      registerCodeOnly,
      'Do not require refresh_token: authorization_code is the default on its own.',
    ),
});
