import type { JsonObject } from '../../facts/answer.js';
import { FLAG_MEMBERS, LIST_MEMBERS, URL_MEMBERS } from '../../facts/metadata-members.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const metadataTypes = rule({
  id: 'metadata-types',
  title: 'Every member of the metadata has the type its RFC gives it',
  level: 'must',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const wrong = [
      ...wrongMembers(
        metadata,
        URL_MEMBERS,
        (value) => typeof value === 'string' && URL.canParse(value),
      ),
      ...wrongMembers(metadata, LIST_MEMBERS, isListOfText),
      ...wrongMembers(metadata, FLAG_MEMBERS, (value) => typeof value === 'boolean'),
    ];
    return wrong.length === 0
      ? pass('all known members have their type')
      : broken(
          `wrong type: ${list(wrong)}`,
          'URLs are absolute and in a string, lists hold strings, flags are true or false.',
        );
  },
});

function wrongMembers(
  metadata: JsonObject,
  names: readonly string[],
  isRight: (value: unknown) => boolean,
): string[] {
  return names.filter((name) => metadata[name] !== undefined && !isRight(metadata[name]));
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
