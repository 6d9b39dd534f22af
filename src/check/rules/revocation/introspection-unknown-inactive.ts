import { isObject } from '../../facts/answer.js';
import { quote, statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unseen } from '../../rule.js';
import { rfc } from '../links.js';

export const introspectionUnknownInactive = rule({
  id: 'introspection-unknown-inactive',
  title: 'Introspection says of an unknown token that it is not active, and no more',
  level: 'must',
  source: 'RFC 7662 §2.2',
  link: rfc(7662, '2.2'),
  needs: ['metadata'],
  run: ({ metadata, introspectUnknown: answer }) => {
    if (metadata['introspection_endpoint'] === undefined)
      return notApplicable('there is no introspection endpoint');
    if (answer === undefined) return unseen('introspectUnknown');
    if ([401, 403].includes(answer.status))
      return notApplicable(`this client may not introspect: ${statusOf(answer)}`);
    const told = isObject(answer.json) ? answer.json : {};
    const right = answer.status === 200 && told['active'] === false;
    return right && Object.keys(told).length === 1
      ? pass('{"active":false}')
      : broken(
          `answered ${answer.status} ${quote(told)}`,
          'Answer 200 with {"active":false} alone.',
        );
  },
});
