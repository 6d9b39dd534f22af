import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const responseModesListed = rule({
  id: 'response-modes-listed',
  title: 'The response modes are listed',
  level: 'may',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['metadata'],
  run: ({ metadata }) =>
    strings(metadata, 'response_modes_supported') === undefined
      ? broken(
          'response_modes_supported is absent, which means query and fragment',
          'Publish ["query"].',
        )
      : pass(list(strings(metadata, 'response_modes_supported'))),
});
