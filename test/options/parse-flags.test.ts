import { describe, expect, it } from 'vitest';
import { createFlags } from '../../src/options/create-flags.js';
import { parseFlags } from '../../src/options/parse-flags.js';
import { readAnswers } from '../../src/options/read-answers.js';
import { readArgv } from '../../src/options/read-argv.js';
import { createExample } from './create-example.js';

const tables = [createExample.table, createFlags];
const typed = (...argv: string[]) => parseFlags(readArgv(argv, tables), tables);

describe('the flags that were typed', () => {
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

  it('take letters for names, and an empty text for a flag without its value', () => {
    expect(typed('-y', '--json', 'my-app')).toEqual({ yes: true, json: '', directory: 'my-app' });
  });

  it('can hold dots, dashes and equals signs', () => {
    expect(typed('--name=-a.b=c', '--issuer=https://a.b/c=d')).toEqual({
      name: '-a.b=c',
      issuer: 'https://a.b/c=d',
    });
  });

  it('can be turned off', () => {
    expect(typed('--no-registration-management')).toEqual({ registrationManagement: false });
  });
});
