import { text } from '../../facts/answer.js';
import { isSecureUrl } from '../../facts/is-secure-url.js';
import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const resourceSecure = rule({
  id: 'resource-secure',
  title: 'The resource identifier is https and has no fragment',
  level: 'must',
  source: 'RFC 9728 §1.2',
  link: rfc(9728, '1.2'),
  needs: ['resource'],
  run: ({ resource }) => {
    const stated = text(resource, 'resource');
    return stated !== undefined && isSecureUrl(stated) && !stated.includes('#')
      ? pass(quote(stated))
      : broken(quote(resource['resource']), 'Use https (http only on localhost), and no fragment.');
  },
});
