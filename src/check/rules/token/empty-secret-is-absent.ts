import { statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const emptySecretIsAbsent = rule({
  id: 'empty-secret-is-absent',
  title: 'An empty client_secret counts as absent',
  level: 'must',
  source: 'OAuth 2.1 §3.2',
  link: oauth21('3.2'),
  needs: ['tokenPublicEmptySecret'],
  run: ({ tokenPublicEmptySecret: answer, tokenUnknownClient }) =>
    authenticationOf(answer, tokenUnknownClient) === 'accepted'
      ? pass(statusOf(answer))
      : broken(`answered ${statusOf(answer)}`, 'Treat parameters without a value as omitted.'),
});
