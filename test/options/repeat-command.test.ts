import { describe, expect, it } from 'vitest';
import { createFlags } from '../../src/options/create-flags.js';
import { readAnswers, type RawAnswers } from '../../src/options/read-answers.js';
import { readArgv } from '../../src/options/read-argv.js';
import { repeatCommand } from '../../src/options/repeat-command.js';
import { createExample } from './create-example.js';

const answersTo = (flags: RawAnswers) => {
  const { answers } = readAnswers(createExample, { flags });
  if (answers === undefined) throw new Error('these answers should be fine');
  return answers;
};

const repeat = (flags: RawAnswers) =>
  repeatCommand(createExample, answersTo(flags), 'create-mcp-auth@0.1.0');

describe('the line that repeats the answers', () => {
  it('names the directory and what depends on the machine, and no other default', () => {
    expect(repeat({})).toBe(
      'npx -y create-mcp-auth@0.1.0 my-mcp-server --package-manager npm --yes',
    );
  });

  it('names what differs, and leaves out what follows from it', () => {
    const flags = { directory: 'x', clients: 'machine', port: '81', name: 'x', ci: 'none' };
    expect(repeat(flags)).toBe(
      'npx -y create-mcp-auth@0.1.0 x --clients machine --port 81 --ci none --package-manager npm --yes',
    );
  });

  it('quotes what a shell would change', () => {
    expect(
      repeat({ directory: 'my app', clients: 'cursor,machine', registrationManagement: true }),
    ).toBe(
      'npx -y create-mcp-auth@0.1.0 "my app" --clients "cursor,machine" --registration-management --package-manager npm --yes',
    );
  });

  it.each<RawAnswers>([
    {},
    { directory: './a b', name: '@me/thing', packageManager: 'bun' },
    { clients: 'claude-code,confidential', registration: 'dynamic', registrationManagement: true },
    { clients: 'machine', issuer: 'https://auth.example.com', deploy: 'none', ci: 'none' },
  ])('gives the same answers again: %j', (flags) => {
    // No value here needs more than double quotes, so this reads the line as every shell does.
    const words = repeat(flags).match(/"[^"]*"|\S+/g) ?? [];
    const argv = words.slice(3).map((word) => word.replaceAll('"', ''));
    const { yes, ...again } = readArgv(argv, {
      name: 'create',
      tables: [createExample.table, createFlags],
    }).flags;
    expect(yes).toBe(true);
    expect(answersTo(again)).toEqual(answersTo(flags));
  });
});
