import { describe, expect, it } from 'vitest';
import yargs from 'yargs';
import { createFlags } from '../../src/options/create-flags.js';
import { readAnswers } from '../../src/options/read-answers.js';
import { readArgv } from '../../src/options/read-argv.js';
import { fromYargs, toYargs } from '../../src/options/to-yargs.js';
import { createExample } from './create-example.js';

const { table } = createExample;
const definitions = toYargs(table);

function yargsOfCreate() {
  return yargs([])
    .locale('en')
    .exitProcess(false)
    .command('$0 [directory]', 'make a project', (builder) => {
      for (const { name, option } of definitions.positionals) builder.positional(name, option);
      return builder.options({ ...definitions.options, ...toYargs(createFlags).options });
    });
}

const typed = (...argv: string[]) =>
  fromYargs(table, yargsOfCreate().parseSync([...readArgv(argv, [table, createFlags]).argv]));

describe('the flags that yargs reads', () => {
  it('say nothing about what was not typed', () => {
    expect(typed()).toEqual({});
  });

  it('come back by key, lists and numbers as they were typed', () => {
    const flags = typed(
      '--clients',
      'cursor',
      'my-app',
      '--clients',
      'machine',
      '--port',
      '081',
      '--registration-management',
      '--package-manager',
      'pnpm',
    );
    expect(flags).toEqual({
      directory: 'my-app',
      clients: ['cursor', 'machine'],
      port: '081',
      registrationManagement: true,
      packageManager: 'pnpm',
    });
    expect(readAnswers(createExample, { flags }).answers).toMatchObject({
      port: 81,
      directory: 'my-app',
    });
  });

  it('take text that looks like a number as text', () => {
    expect(typed('42', '--name', '1e3')).toEqual({ directory: '42', name: '1e3' });
  });

  it('can be turned off', () => {
    expect(typed('--no-registration-management')).toEqual({ registrationManagement: false });
  });

  it('are all in the help, with their defaults and short lists of choices', async () => {
    const help = await yargsOfCreate().getHelp();
    for (const flag of Object.keys(definitions.options)) expect(help).toContain(`--${flag}`);
    expect(help).toContain('[default: from the directory]');
    expect(help).toMatch(/Files for deployment: docker, none/);
    expect(help.replace(/\s+/g, ' ')).toContain('only when --registration includes dynamic');
  });
});
