import { mediaType } from '../../facts/answer.js';
import { several, statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const metadataFound = rule({
  id: 'metadata-found',
  title: 'Authorization server metadata is served where clients look',
  level: 'must',
  source: 'MCP Authorization, Authorization Server Metadata Discovery',
  link: mcp('authorization-server-metadata-discovery'),
  needs: ['candidates'],
  run: ({ candidates, metadata, metadataAnswer }) =>
    metadata === undefined
      ? broken(
          several(
            candidates.map(
              ({ url, answer }) => `${url} answered ${statusOf(answer)} ${mediaType(answer)}`,
            ),
          ),
          'Serve the RFC 8414 document as JSON at the first of these addresses.',
        )
      : pass(metadataAnswer?.url ?? ''),
});
