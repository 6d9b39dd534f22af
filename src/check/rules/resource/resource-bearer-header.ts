import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const resourceBearerHeader = rule({
  id: 'resource-bearer-header',
  title: 'The resource takes tokens in the Authorization header only',
  level: 'should',
  source: 'RFC 9728 §2; RFC 6750 §2',
  link: rfc(9728, '2'),
  needs: ['resource'],
  run: ({ resource }) => {
    const methods = strings(resource, 'bearer_methods_supported');
    return methods?.length === 1 && methods[0] === 'header'
      ? pass('["header"]')
      : broken(
          `bearer_methods_supported is ${list(methods)}`,
          'Publish "bearer_methods_supported": ["header"].',
        );
  },
});
