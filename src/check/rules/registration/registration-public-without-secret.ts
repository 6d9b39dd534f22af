import { objectOf } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationPublicWithoutSecret = rule({
  id: 'registration-public-without-secret',
  title: 'A public client gets no secret',
  level: 'must',
  source: 'RFC 7591 §2, §3.2.1',
  link: rfc(7591, '3.2.1'),
  needs: ['registerPublic'],
  run: ({ registerPublic }) => {
    const body = objectOf(registerPublic);
    if (registerPublic.status !== 201 || body === undefined)
      return notApplicable('the registration was refused');
    if (body['token_endpoint_auth_method'] !== 'none')
      return notApplicable('another method was substituted');
    const extra = ['client_secret', 'client_secret_expires_at'].filter((member) => member in body);
    return extra.length === 0
      ? pass('no secret')
      : broken(
          `the answer has ${list(extra)}`,
          'Leave both members out for token_endpoint_auth_method "none".',
        );
  },
});
