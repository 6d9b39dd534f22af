import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const issuerIdentical = rule({
  id: 'issuer-identical',
  title: 'The issuer in the metadata is the string clients start from, character by character',
  level: 'must',
  source: 'RFC 8414 §3.3',
  link: rfc(8414, '3.3'),
  needs: ['metadata', 'issuer'],
  run: ({ metadata, issuer }) =>
    metadata['issuer'] === issuer
      ? pass(`${quote(issuer)} in both documents`)
      : broken(
          `clients start from ${quote(issuer)}, the metadata says ${quote(metadata['issuer'])}`,
          'Build the issuer once and print that same string in both documents; never run it through a URL serializer, which appends a slash.',
        ),
});
