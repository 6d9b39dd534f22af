import { objectOf } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const resourceMetadataServed = rule({
  id: 'resource-metadata-served',
  title: 'Protected resource metadata is served, at the path form',
  level: 'must',
  source: 'RFC 9728 §3.1',
  link: rfc(9728, '3.1'),
  needs: ['resourceByPath'],
  run: ({ resource, resourceByPath, resourceUrl }) => {
    if (resource === undefined) {
      return broken(
        `${resourceByPath.url} answered ${statusOf(resourceByPath)}, and no other place had a document`,
        'Serve the document there, as JSON and without a token.',
      );
    }
    return resourceByPath.status === 200 && objectOf(resourceByPath) !== undefined
      ? pass(resourceByPath.url)
      : broken(
          `only ${resourceUrl} is served; ${resourceByPath.url} answered ${statusOf(resourceByPath)}`,
          'Serve it at the path form too: clients that skip the 401 look only there.',
        );
  },
});
