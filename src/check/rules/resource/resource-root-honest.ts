import { objectOf, text } from '../../facts/answer.js';
import { quote, statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const resourceRootHonest = rule({
  id: 'resource-root-honest',
  title: 'The root form of the resource metadata is absent or about this server',
  level: 'should',
  source: 'RFC 9728 §3.3',
  link: rfc(9728, '3.3'),
  needs: ['resourceAtRoot'],
  run: ({ resourceAtRoot, target }) => {
    if (resourceAtRoot.status === 404) return pass('404');
    const stated = text(objectOf(resourceAtRoot), 'resource');
    const honest = [target.url, target.origin, `${target.origin}/`];
    return resourceAtRoot.status === 200 && stated !== undefined && honest.includes(stated)
      ? pass(quote(stated))
      : broken(
          `${statusOf(resourceAtRoot)}, resource ${quote(stated)}`,
          'Answer 404 there, or describe the origin or this endpoint.',
        );
  },
});
