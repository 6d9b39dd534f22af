import { describe, expect, it } from 'vitest';
import { createFlags } from '../../src/options/create-flags.js';
import { readArgv } from '../../src/options/read-argv.js';
import { createExample } from './create-example.js';

const read = (...argv: readonly string[]) => readArgv(argv, [createExample.table, createFlags]);

describe('the words of a command line', () => {
  it.each<[string[], string[]]>([
    [
      ['my-app', '--', '--dry-run'],
      ['my-app', '--dry-run'],
    ],
    [
      ['--port', '81', 'my-app'],
      ['--port=81', 'my-app'],
    ],
    [['--answers', '-'], ['--answers=-']],
    [
      ['--json', 'my-app'],
      ['--json=', 'my-app'],
    ],
    [['--json=out.json'], ['--json=out.json']],
    [
      ['--no-git', '--install=false', '-y'],
      ['--no-git', '--install=false', '-y'],
    ],
    [
      ['--help', '-h', '-v', '--version'],
      ['--help', '-h', '-v', '--version'],
    ],
    [['--clients=a,b=c'], ['--clients=a,b=c']],
    [['--issuer', 'https://x.example/a'], ['--issuer=https://x.example/a']],
  ])('%j become %j', (argv, words) => {
    expect(read(...argv)).toMatchObject({ argv: words, problems: [] });
  });

  it('know which of them are no flags', () => {
    expect(read('--port', '81', 'a', '--json', 'b').positionals).toEqual(['a', 'b']);
  });

  it.each<[string[], string, string]>([
    [['--prot', '81'], 'There is no flag "--prot".', 'Did you mean --port?'],
    [
      ['--registrationManagement'],
      'There is no flag "--registrationManagement".',
      'Did you mean --registration-management?',
    ],
    [['--no-gti'], 'There is no flag "--no-gti".', 'Did you mean --no-git?'],
    [['--no-port'], 'There is no flag "--no-port".', 'Did you mean --port?'],
    [['-x'], 'There is no flag "-x".', 'Did you mean -y?'],
    [['--port'], '--port needs a value.', 'Write --port=VALUE.'],
    [['--port', '--yes'], '--port needs a value.', 'Write --port=VALUE.'],
    [['--git=maybe'], '--git is on or off, it takes no "maybe".', 'Write --git or --no-git.'],
  ])('%j are refused', (argv, message, hint) => {
    expect(read(...argv).problems).toMatchObject([{ message, hint }]);
  });
});
