import { rule } from '../../rule.js';
import { registrationAccepted } from './registration-accepted.js';

export const registrationMixedRedirects = rule({
  id: 'registration-mixed-redirects',
  title: 'https, loopback and private-use redirects can stand in one registration',
  level: 'should',
  source: 'RFC 8252 §7; observed in Cursor',
  link: 'https://forum.cursor.com/t/165019',
  needs: ['registerMixed'],
  run: ({ registerMixed }) =>
    registrationAccepted(
      registerMixed,
      'Judge each redirect URI alone, and allow the private-use schemes of the clients you serve, such as cursor.',
    ),
});
