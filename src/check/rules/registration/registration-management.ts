import { errorCode, objectOf } from '../../facts/answer.js';
import { looksAtCodeFirst } from '../../facts/looks-at-code-first.js';
import { several, statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

const NOT_OFFERED: readonly number[] = [404, 405, 501];

export const registrationManagement = rule({
  id: 'registration-management',
  title: 'Client management is offered completely or not at all',
  level: 'must',
  source: 'RFC 7592 §2, §3',
  link: rfc(7592, '2'),
  needs: ['registrations'],
  run: ({ registrations, registrationWrongToken, registrationDeleted, ...facts }) => {
    const { tokenAfterDelete, tokenUnknownClient } = facts;
    const body = objectOf(registrations[0]);
    const has = ['registration_access_token', 'registration_client_uri'].filter(
      (member) => body?.[member] !== undefined,
    );
    if (has.length === 0) return notApplicable('not offered');
    // Reading alone is allowed (RFC 7592 §2.3; OpenID Connect Registration §4).
    const deletes =
      registrationDeleted !== undefined && !NOT_OFFERED.includes(registrationDeleted.status);
    const faults = [
      ...(has.length === 1 ? [`only ${has[0]} is sent`] : []),
      ...(registrationWrongToken !== undefined && registrationWrongToken.status !== 401
        ? [`a wrong token answered ${registrationWrongToken.status}`]
        : []),
      ...(deletes && registrationDeleted.status !== 204
        ? [`DELETE answered ${registrationDeleted.status}`]
        : []),
      ...(deletes &&
      tokenAfterDelete !== undefined &&
      !looksAtCodeFirst(tokenUnknownClient) &&
      errorCode(tokenAfterDelete) !== 'invalid_client'
        ? [`a deleted client got ${statusOf(tokenAfterDelete)}`]
        : []),
    ];
    return faults.length === 0
      ? pass(deletes ? 'offered and complete' : 'offered for reading')
      : broken(
          several(faults),
          'Send both members, check the token, and forget a deleted client at once; or send neither.',
        );
  },
});
