import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const documentsUtf8 = rule({
  id: 'documents-utf8',
  title: 'The documents are valid UTF-8',
  level: 'must',
  source: 'RFC 8259 §8.1',
  link: rfc(8259, '8.1'),
  needs: ['candidates'],
  run: ({ candidates, resourceByPath, resourceAtRoot, jwks }) => {
    const answers = [
      ...candidates.map(({ answer }) => answer),
      resourceByPath,
      resourceAtRoot,
      jwks,
    ];
    const wrong = answers.filter((answer) => answer?.utf8 === false);
    return wrong.length === 0
      ? pass('all of them')
      : broken(`not UTF-8: ${list(wrong.map((answer) => answer?.url))}`, 'Encode JSON as UTF-8.');
  },
});
