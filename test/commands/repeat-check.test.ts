import { describe, expect, it } from 'vitest';
import { readCheckAnswers } from '../../src/commands/check/read-check-answers.js';
import { repeatCheck } from '../../src/commands/check/repeat-check.js';
import type { RawAnswers } from '../../src/options/read-answers.js';

const again = (flags: RawAnswers) => repeatCheck(readCheckAnswers(flags));

describe('the check once more', () => {
  it('says again how to speak to the server, in words a shell takes', () => {
    const target = 'https://mcp.example/mcp?tenant=a&mode=b';
    expect(again({ target })).toBe(`create-mcp-auth check "${target}"`);
    expect(again({ target: '.', start: 'npm start', knownClients: 'my clients.json' })).toBe(
      'create-mcp-auth check . --start "npm start" --known-clients "my clients.json"',
    );
    expect(again({ target: '.', client: ['cursor', 'claude-code'], engine: 'keycloak' })).toBe(
      'create-mcp-auth check . --client "claude-code,cursor" --engine keycloak',
    );
  });

  it('repairs nothing twice and looks at everything once', () => {
    expect(again({ target: '.', fix: true, yes: true, allowDirty: true, verbose: true })).toBe(
      'create-mcp-auth check .',
    );
  });
});

describe('what is said of a repair', () => {
  it.each([
    [{ yes: true }, '--yes'],
    [{ allowDirty: true }, '--allow-dirty'],
  ])('is refused where nothing is to be repaired', (flags, flag) => {
    expect(() => readCheckAnswers({ target: '.', ...flags })).toThrow(
      `${flag} is about what --fix writes`,
    );
    expect(() => readCheckAnswers({ target: '.', fix: true, ...flags })).not.toThrow();
  });
});
