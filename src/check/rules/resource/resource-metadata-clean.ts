import { mediaType } from '../../facts/answer.js';
import { findMembers } from '../../facts/json-scan.js';
import { list, quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const resourceMetadataClean = rule({
  id: 'resource-metadata-clean',
  title: 'The resource metadata is JSON without empty lists and nulls',
  level: 'must',
  source: 'RFC 9728 §3.2',
  link: rfc(9728, '3.2'),
  needs: ['resource'],
  run: ({ resource, resourceByChallenge, resourceByPath, resourceAtRoot, resourceUrl }) => {
    const answers = [resourceByChallenge, resourceByPath, resourceAtRoot];
    const answer = answers.find((one) => one?.url === resourceUrl);
    const type = answer === undefined ? '' : mediaType(answer);
    const empty = findMembers(
      resource,
      (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
    );
    if (empty.length > 0) return broken(`null or empty: ${list(empty)}`, 'Leave such members out.');
    return type === 'application/json'
      ? pass(type)
      : broken(`the content type is ${quote(type)}`, 'Answer with application/json.');
  },
});
