import { errorCode, objectOf, text } from '../../facts/answer.js';
import { quote, statusOf } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

/** Errors about the client, whatever it asks for. */
const REFUSED = ['invalid_client', 'unauthorized_client'];

export const machineUnknownScope = rule({
  id: 'machine-unknown-scope',
  title: 'A machine gets no scope that it may not have',
  level: 'must',
  source: 'RFC 6749 §3.3, §5.2',
  link: rfc(6749, '3.3'),
  needs: ['machineUnknownScope'],
  run: ({ machineUnknownScope: answer }) => {
    if (errorCode(answer) === 'invalid_scope') return pass(statusOf(answer));
    if (REFUSED.includes(errorCode(answer) ?? ''))
      return unknown(`the machine gets nothing at all: ${statusOf(answer)}`);
    const granted = text(objectOf(answer), 'scope');
    const isLeftOut = granted?.split(' ').includes('x-probe-unknown') === false;
    if (answer.status === 200 && isLeftOut) return pass(`granted ${quote(granted)} instead`);
    return broken(
      `scope=x-probe-unknown answered ${statusOf(answer)}${granted === undefined ? '' : `, scope ${quote(granted)}`}`,
      'Answer 400 invalid_scope, or say in scope what was granted instead.',
    );
  },
});
