import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const challengeAscii = rule({
  id: 'challenge-ascii',
  title: 'The challenge is printable ASCII and does not repeat what was sent',
  level: 'must',
  source: 'RFC 6750 §3',
  link: rfc(6750, '3'),
  needs: ['mcpPost', 'badToken'],
  run: ({ mcpPost, badToken }) => {
    const headers = [mcpPost, badToken].map((answer) => answer.headers['www-authenticate'] ?? '');
    if (headers.some((header) => !/^[\x20-\x7e]*$/.test(header))) {
      return broken(
        `WWW-Authenticate is ${quote(headers.join(' / '))}`,
        'Use the characters RFC 6750 §3 allows.',
      );
    }
    return headers.some((header) => header.includes('not-a-token'))
      ? broken('the token that was sent stands in the header', 'Never repeat what a client sent.')
      : pass('printable ASCII');
  },
});
