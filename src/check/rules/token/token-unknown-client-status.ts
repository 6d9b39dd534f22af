import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const tokenUnknownClientStatus = rule({
  id: 'token-unknown-client-status',
  title: 'An unknown client gets status 401',
  level: 'should',
  source: 'OAuth 2.1 §3.2.4; RFC 6749 §5.2',
  link: rfc(6749, '5.2'),
  needs: ['tokenUnknownClient'],
  run: ({ tokenUnknownClient: answer }) =>
    answer.status === 401
      ? pass('401')
      : broken(statusOf(answer), 'Answer 401 with invalid_client.'),
});
