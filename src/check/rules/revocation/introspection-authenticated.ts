import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unseen } from '../../rule.js';
import { rfc } from '../links.js';

export const introspectionAuthenticated = rule({
  id: 'introspection-authenticated',
  title: 'Nobody may introspect tokens without authenticating',
  level: 'must',
  source: 'RFC 7662 §2.1',
  link: rfc(7662, '2.1'),
  needs: ['metadata'],
  run: ({ metadata, introspectAnonymous, introspectPublic }) => {
    if (metadata['introspection_endpoint'] === undefined)
      return notApplicable('there is no introspection endpoint');
    if (introspectAnonymous === undefined) return unseen('introspectAnonymous');
    const open = [introspectAnonymous, introspectPublic].filter((answer) => answer?.status === 200);
    return open.length === 0
      ? pass(statusOf(introspectAnonymous))
      : broken(
          'a caller without credentials got an answer',
          'Answer 401 to callers that do not authenticate; public clients may not introspect.',
        );
  },
});
