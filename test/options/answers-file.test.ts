import { describe, expect, it } from 'vitest';
import { parseAnswersText } from '../../src/options/answers-file.js';

const read = (text: string) => parseAnswersText(text, 'answers.json');

describe('an answers file', () => {
  it.each([
    ['answers at the top', '{"port": 1}'],
    ['the file of a generated project', '{"generator": "x@1", "answers": {"port": 1}}'],
    ['a line for editors', '{"$schema": "https://example.com", "port": 1}'],
    ['a byte order mark', '\ufeff{"port": 1}'],
  ])('can have %s', (_, text) => {
    expect(read(text)).toEqual({ file: { port: 1 } });
  });

  it.each(['clients', 'answer', '__proto__'])('has no %s beside its answers', (key) => {
    expect(read(`{"generator": "x@1", "answers": {"port": 1}, "${key}": ["cursor"]}`)).toEqual({
      problem: {
        message: `There is no key ${JSON.stringify(key)} beside "answers".`,
        hint: 'Write it into "answers", or leave it out.',
        where: 'answers.json',
      },
    });
  });

  it.each(['', '{', '[1]', 'null', '"text"', '{"answers": [1]}', '{"answers": null}'])(
    'cannot be %j',
    (text) => {
      expect(read(text).problem).toMatchObject({ where: 'answers.json' });
    },
  );
});
