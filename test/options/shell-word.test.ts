import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../../src/options/shell-word.js';

const AWKWARD = [
  'a b',
  'a,b',
  '$HOME',
  '`id`',
  "it's",
  "it's $5",
  'a"b',
  'a\\b',
  'a\\',
  'C:\\x y',
  '!x',
  '*',
  '~',
  '#a',
  '@a',
  '=a',
  '%PATH%',
  'a;b',
  'a&b',
  '(a)',
  'é',
  '',
];

describe('a word for a shell', () => {
  it('comes back from a POSIX shell as it went in', () => {
    const script = `for word in ${AWKWARD.map(shellWord).join(' ')}; do printf '%s\\n' "$word"; done`;
    const said = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(said.split('\n').slice(0, -1)).toEqual(AWKWARD);
  });

  it.each(['my-app', './a/b', 'https://x.example:3000/a', 'create-mcp-auth@0.1.0', '--port'])(
    'stays bare where every shell agrees: %s',
    (word) => {
      expect(shellWord(word)).toBe(word);
    },
  );

  it.each([
    ['a,b', '"a,b"'],
    ['@me/x', '"@me/x"'],
    ['a b', '"a b"'],
    ['C:\\x y', '"C:\\x y"'],
  ])('is in double quotes where PowerShell and cmd need them: %s', (word, quoted) => {
    expect(shellWord(word)).toBe(quoted);
  });
});
