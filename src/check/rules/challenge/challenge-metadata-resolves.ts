import { objectOf, text } from '../../facts/answer.js';
import { bearerChallenge } from '../../facts/challenge.js';
import { quote, statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const challengeMetadataResolves = rule({
  id: 'challenge-metadata-resolves',
  title: 'The address in the challenge serves the metadata of this resource',
  level: 'must',
  source: 'RFC 9728 §5.1, §3.3',
  link: rfc(9728, '5.1'),
  needs: ['mcpPost'],
  run: ({ mcpPost, resourceByChallenge, target }) => {
    const named = bearerChallenge(mcpPost)?.parameters['resource_metadata'];
    if (named === undefined) return notApplicable('the challenge names none');
    if (resourceByChallenge === undefined) {
      return broken(
        `${named} gave no usable answer`,
        'Point resource_metadata at the document this server serves.',
      );
    }
    const stated = text(objectOf(resourceByChallenge), 'resource');
    return resourceByChallenge.status === 200 && stated === target.url
      ? pass(named)
      : broken(
          `${named} answered ${statusOf(resourceByChallenge)}, resource ${quote(stated)}`,
          'Point resource_metadata at the document of this very endpoint.',
        );
  },
});
