import { objectOf, text } from '../../facts/answer.js';
import { broken, rule } from '../../rule.js';
import { rfc } from '../links.js';
import { registrationAccepted } from './registration-accepted.js';

export const registrationExtraMembers = rule({
  id: 'registration-extra-members',
  title: 'Members nobody knows are ignored, and a client cannot choose its identifier',
  level: 'must',
  source: 'RFC 7591 §2, §3.2.1',
  link: rfc(7591, '2'),
  needs: ['registerExtraMembers'],
  run: ({ registerExtraMembers: answer }) =>
    text(objectOf(answer), 'client_id') === 'admin'
      ? broken('the client became "admin", as it wished', 'Generate client_id yourself.')
      : registrationAccepted(answer, 'Ignore unknown members.'),
});
