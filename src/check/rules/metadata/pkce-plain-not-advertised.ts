import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const pkcePlainNotAdvertised = rule({
  id: 'pkce-plain-not-advertised',
  title: 'The plain PKCE method is not advertised',
  level: 'should',
  source: 'RFC 9700 §2.1.1',
  link: rfc(9700, '2.1.1'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const methods = strings(metadata, 'code_challenge_methods_supported');
    if (methods === undefined) return notApplicable('no method is advertised');
    return methods.includes('plain')
      ? broken(list(methods), 'Drop "plain" from code_challenge_methods_supported and refuse it.')
      : pass(list(methods));
  },
});
