import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const corsDocuments = rule({
  id: 'cors-documents',
  title: 'The metadata, the resource metadata and the keys are readable from any origin',
  level: 'should',
  source: 'OAuth 2.1 §3.2; RFC 9728 §3.1',
  link: rfc(9728, '3.1'),
  needs: ['metadataCrossOrigin', 'resourceCrossOrigin'],
  run: ({ metadataCrossOrigin, resourceCrossOrigin, jwksCrossOrigin }) => {
    const answers = [metadataCrossOrigin, resourceCrossOrigin, jwksCrossOrigin];
    const closed = answers.filter(
      (answer) =>
        answer !== undefined && answer.headers['access-control-allow-origin'] === undefined,
    );
    return closed.length === 0
      ? pass('all of them')
      : broken(
          `not readable: ${list(closed.map((answer) => answer?.url))}`,
          'Send Access-Control-Allow-Origin: * with these documents.',
        );
  },
});
