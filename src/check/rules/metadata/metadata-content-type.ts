import { mediaType } from '../../facts/answer.js';
import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const metadataContentType = rule({
  id: 'metadata-content-type',
  title: 'The metadata is served as application/json',
  level: 'must',
  source: 'RFC 8414 §3.2',
  link: rfc(8414, '3.2'),
  needs: ['metadataAnswer'],
  run: ({ metadataAnswer }) =>
    mediaType(metadataAnswer) === 'application/json'
      ? pass('application/json')
      : broken(
          `the content type is ${quote(metadataAnswer.headers['content-type'] ?? '')}`,
          'Answer with Content-Type: application/json.',
        ),
});
