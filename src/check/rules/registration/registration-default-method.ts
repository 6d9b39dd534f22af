import { objectOf, strings, text } from '../../facts/answer.js';
import { list, statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationDefaultMethod = rule({
  id: 'registration-default-method',
  title: 'A registration without a method gets one the server has, and is told which',
  level: 'must',
  source: 'RFC 7591 §2',
  link: rfc(7591, '2'),
  needs: ['registerOmitted', 'metadata'],
  run: ({ registerOmitted, metadata }) => {
    const body = objectOf(registerOmitted);
    const method = text(body, 'token_endpoint_auth_method');
    const methods = strings(metadata, 'token_endpoint_auth_methods_supported') ?? [
      'client_secret_basic',
    ];
    const fix =
      'Default to client_secret_basic, or to a method that is enabled, and state it in the answer.';
    if (registerOmitted.status !== 201) return broken(`answered ${statusOf(registerOmitted)}`, fix);
    if (method === undefined) return broken('the answer states no method', fix);
    if (!methods.includes(method)) return broken(`${method} is not in ${list(methods)}`, fix);
    const secret = text(body, 'client_secret') !== undefined;
    return secret === method.startsWith('client_secret_')
      ? pass(method)
      : broken(
          `${method} ${secret ? 'with' : 'without'} a secret`,
          'Send a secret exactly when the method needs one.',
        );
  },
});
