import { objectOf, strings, text } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationAnswers = rule({
  id: 'registration-answers',
  title: 'A public client can register',
  level: 'must',
  source: 'RFC 7591 §3.2.1',
  link: rfc(7591, '3.2.1'),
  needs: ['registerPublic', 'metadata'],
  run: ({ registerPublic, metadata }) => {
    const methods = strings(metadata, 'token_endpoint_auth_methods_supported');
    if (registerPublic.status !== 201 && methods !== undefined && !methods.includes('none')) {
      return notApplicable('public clients are not offered');
    }
    return registerPublic.status === 201 &&
      text(objectOf(registerPublic), 'client_id') !== undefined
      ? pass('201 with a client_id')
      : broken(
          `registration answered ${statusOf(registerPublic)}`,
          'Accept token_endpoint_auth_method "none" with one https redirect, and answer 201.',
        );
  },
});
