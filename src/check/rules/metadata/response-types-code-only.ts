import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const responseTypesCodeOnly = rule({
  id: 'response-types-code-only',
  title: 'Only the code response type is advertised',
  level: 'should',
  source: 'RFC 9700 §2.1.2',
  link: rfc(9700, '2.1.2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const types = strings(metadata, 'response_types_supported');
    if (types === undefined) return notApplicable('no response types are listed');
    const front = types.filter((type) => type.split(' ').includes('token'));
    return front.length === 0
      ? pass(list(types))
      : broken(
          list(types),
          `Remove ${list(front)}: they put access tokens into the browser's address bar.`,
        );
  },
});
