import { text } from '../../facts/answer.js';
import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const resourceIdentifier = rule({
  id: 'resource-identifier',
  title: 'The resource in the metadata is the address people type',
  level: 'must',
  source: 'RFC 9728 §3.3',
  link: rfc(9728, '3.3'),
  needs: ['resource'],
  run: ({ resource, target }) => {
    const stated = text(resource, 'resource');
    return stated === target.url
      ? pass(quote(stated))
      : broken(
          `the address is ${quote(target.url)}, the metadata says ${quote(resource['resource'])}`,
          'Publish the address of the MCP endpoint exactly: lower-case host, its path, no trailing slash, no query.',
        );
  },
});
