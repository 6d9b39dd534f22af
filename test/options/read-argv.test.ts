import { describe, expect, it } from 'vitest';
import { createFlags } from '../../src/options/create-flags.js';
import { readAnswers } from '../../src/options/read-answers.js';
import { readArgv } from '../../src/options/read-argv.js';
import { createExample } from './create-example.js';

const read = (...argv: readonly string[]) =>
  readArgv(argv, { name: 'create', tables: [createExample.table, createFlags] });

const LISTED = 'create-mcp-auth create --help lists them.';

describe('the flags of a command line', () => {
  it.each<[string[], object]>([
    [[], {}],
    [['my-app', '--', '--dry-run'], { directory: 'my-app', dryRun: true }],
    [['--port', '81', 'my-app'], { port: '81', directory: 'my-app' }],
    [['--answers', '-'], { answers: '-' }],
    [['-y', '--json', 'my-app'], { yes: true, json: '', directory: 'my-app' }],
    [['--json=out.json'], { json: 'out.json' }],
    [['--no-git', '--install=false', '-y'], { git: false, install: false, yes: true }],
    [['--git', '--no-git', '--install=false', '--install'], { git: false, install: true }],
    [['--help', '-h', '-vy', '--version'], { yes: true }],
    [['--clients=a,b=c'], { clients: 'a,b=c' }],
    [
      ['--clients', 'a', 'x', '--clients', 'b', '--clients=c'],
      { clients: ['a', 'b', 'c'], directory: 'x' },
    ],
    [['--name=-a.b=c', '--issuer=https://a.b/c=d'], { name: '-a.b=c', issuer: 'https://a.b/c=d' }],
    [['--name="a"', '--port='], { name: '"a"', port: '' }],
    [['42', '--name', '1e3', '--port', '081'], { directory: '42', name: '1e3', port: '081' }],
    [
      ['--registration-management', '--package-manager', 'pnpm'],
      { registrationManagement: true, packageManager: 'pnpm' },
    ],
    [['--no-registration-management'], { registrationManagement: false }],
  ])('%j say %j', (argv, flags) => {
    expect(read(...argv)).toMatchObject({ problems: [] });
    expect(read(...argv).flags).toEqual(flags);
  });

  it('are what answers are read from', () => {
    const { flags } = read(
      '--clients',
      'cursor',
      'my-app',
      '--clients',
      'machine',
      '--port',
      '081',
    );
    expect(readAnswers(createExample, { flags }).answers).toMatchObject({
      port: 81,
      directory: 'my-app',
    });
  });

  it('leave the words that are none', () => {
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
    [['--no-foo'], 'There is no flag "--no-foo".', LISTED],
    [['--markdown'], 'There is no flag "--markdown".', LISTED],
    [
      ['--directory', 'app'],
      'There is no flag "--directory".',
      'Write it as a word of its own: create-mcp-auth create [directory].',
    ],
    [['-x'], 'There is no flag "-x".', LISTED],
    [['-port'], 'There is no flag "-port".', 'Did you mean --port?'],
    [['-lead'], 'There is no flag "-lead".', `${LISTED} A path of that name is written ./-lead.`],
    [['--port'], '--port needs a value.', 'Write --port=VALUE.'],
    [['--port', '--yes'], '--port needs a value.', 'Write --port=VALUE.'],
    [['--git=maybe'], '--git is on or off, it takes no "maybe".', 'Write --git or --no-git.'],
  ])('%j are refused', (argv, message, hint) => {
    expect(read(...argv).problems).toMatchObject([{ message, hint }]);
  });
});
