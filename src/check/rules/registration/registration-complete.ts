import { objectOf } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

const MEMBERS = [
  'redirect_uris',
  'grant_types',
  'response_types',
  'token_endpoint_auth_method',
  'client_name',
];

export const registrationComplete = rule({
  id: 'registration-complete',
  title: 'The registration answer states everything that was registered',
  level: 'must',
  source: 'RFC 7591 §3.2.1',
  link: rfc(7591, '3.2.1'),
  needs: ['registerPublic'],
  run: ({ registerPublic }) => {
    if (registerPublic.status !== 201) return notApplicable('the registration was refused');
    const body = objectOf(registerPublic);
    const absent = MEMBERS.filter((member) => body?.[member] === undefined);
    return absent.length === 0
      ? pass('all members')
      : broken(
          `missing: ${list(absent)}`,
          'Answer with the effective value of each member, defaults included: SDKs fail without redirect_uris.',
        );
  },
});
