import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenMachineNeedsSecret = rule({
  id: 'token-machine-needs-secret',
  title: 'A public client gets nothing by the client_credentials grant',
  level: 'must',
  source: 'OAuth 2.1 §4.2',
  link: oauth21('4.2'),
  needs: ['tokenPublicMachine'],
  run: ({ tokenPublicMachine: answer }) =>
    answer.status >= 400 && answer.status < 500
      ? pass(statusOf(answer))
      : broken(
          `answered ${statusOf(answer)}`,
          'Only authenticated clients registered for the grant may use it.',
        ),
});
