import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';

export const registrationMixedRedirects = rule({
  id: 'registration-mixed-redirects',
  title: 'https, loopback and private-use redirects can stand in one registration',
  level: 'should',
  source: 'RFC 8252 §7; observed in Cursor',
  link: 'https://forum.cursor.com/t/165019',
  needs: ['registerMixed'],
  run: ({ registerMixed, registerMixedWeb }) => {
    if (registerMixed.status === 201) return pass('201');
    // Which private-use schemes may be redirected to is for the server to say (RFC 8252 §7.1).
    if (registerMixedWeb === undefined) return unknown('whether the scheme is why was not asked');
    if (registerMixedWeb.status === 201 && errorCode(registerMixed) === 'invalid_redirect_uri')
      return notApplicable('https and loopback can; the scheme cursor is not allowed here');
    return broken(
      `answered ${statusOf(registerMixed)}`,
      'Judge each redirect URI alone, and allow the private-use schemes of the clients you serve, such as cursor.',
    );
  },
});
