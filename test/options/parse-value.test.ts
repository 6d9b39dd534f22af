import { describe, expect, it } from 'vitest';
import { flagName } from '../../src/options/flag-name.js';
import { parseValue } from '../../src/options/parse-value.js';
import { createExample } from './create-example.js';

type Key = keyof typeof createExample.table;

const parse = (key: Key, raw: unknown) =>
  parseValue(createExample.table[key], raw, `--${flagName(key)}`);

describe('a value that is taken', () => {
  it.each<[Key, unknown, unknown]>([
    ['directory', 'my server', 'my server'],
    ['directory', '../other/dir', '../other/dir'],
    ['directory', '.', '.'],
    ['name', 'my-server', 'my-server'],
    ['name', '@scope/my.server_2', '@scope/my.server_2'],
    ['name', 'a'.repeat(214), 'a'.repeat(214)],
    ['port', '8080', 8080],
    ['port', 65535, 65535],
    ['issuer', 'https://auth.example.com', 'https://auth.example.com'],
    ['issuer', 'http://localhost:3000', 'http://localhost:3000'],
    ['issuer', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['issuer', 'http://[::1]:3000', 'http://[::1]:3000'],
    ['deploy', 'none', 'none'],
    ['registrationManagement', true, true],
    ['registrationManagement', 'false', false],
    ['clients', 'cursor', ['cursor']],
    ['clients', ' cursor , claude-code,', ['claude-code', 'cursor']],
    ['clients', ['cursor', 'claude-code,machine'], ['claude-code', 'cursor', 'machine']],
    ['clients', ['cursor', 'cursor'], ['cursor']],
    ['registration', ['dynamic', 'metadata-document'], ['metadata-document', 'dynamic']],
  ])('%s reads %j', (key, raw, value) => {
    expect(parse(key, raw)).toEqual({ value });
  });
});

describe('a value that is refused', () => {
  it.each<[Key, unknown, RegExp]>([
    ['directory', '', /empty/],
    ['directory', '   ', /empty/],
    ['directory', 'a\u0000b', /control character/],
    ['directory', 'a\u001b[2Jb', /control character/],
    ['directory', 'a\u202eb', /control character/],
    ['directory', 'a\ud800', /control character/],
    ['directory', '-rf', /looks like a flag/],
    ['directory', '~/server', /only a shell expands/],
    ['directory', 'notes: server', /has a colon or semicolon in it/],
    ['directory', 'C:/notes:server', /has a colon or semicolon in it/],
    ['directory', ' a', /space/],
    ['directory', `a/${'b'.repeat(256)}`, /longer than 255/],
    ['directory', ['a', 'b'], /one value, not 2/],
    ['directory', 3, /not text/],
    ['directory', null, /not text/],
    ['name', 'My Server', /capital letters/],
    ['name', '.server', /dot/],
    ['name', '_server', /underscore/],
    ['name', 'my server', /only a-z/],
    ['name', 'my/server', /only a-z/],
    ['name', '@scope/', /only a-z/],
    ['name', 'node_modules', /reserves/],
    ['name', 'http', /module of Node/],
    ['name', 'a'.repeat(215), /214/],
    ['port', 0, /1 to 65535/],
    ['port', '65536', /1 to 65535/],
    ['port', 3000.5, /whole number/],
    ['port', '3e3', /whole number/],
    ['port', ' 3000', /whole number/],
    ['port', '', /whole number/],
    ['port', true, /whole number/],
    ['issuer', 'auth.example.com', /not a URL/],
    ['issuer', 'http://example.com', /not https/],
    ['issuer', 'http://127.0.0.1.example.com', /not https/],
    ['issuer', 'http://localhost.example.com', /not https/],
    ['issuer', 'ftp://example.com', /not https/],
    ['issuer', 'https://example.com/', /more than one spelling/],
    ['issuer', 'https://EXAMPLE.com', /more than one spelling/],
    ['issuer', 'https://example.com:443', /more than one spelling/],
    ['issuer', 'https://example.com/tenant/1', /has a path/],
    ['issuer', 'https://example.com/a/../b', /has a path/],
    ['issuer', 'https://example.com?', /query or a fragment/],
    ['issuer', 'https://example.com/#a', /query or a fragment/],
    ['issuer', 'https://user:secret@example.com', /user or a password/],
    ['deploy', 'dokcer', /no choice "dokcer"/],
    ['deploy', null, /not a choice/],
    ['registrationManagement', 'maybe', /true nor false/],
    ['registrationManagement', 1, /true nor false/],
    ['clients', '', /empty/],
    ['clients', [], /empty/],
    ['clients', ',', /empty/],
    ['clients', 'cursor,curser', /no choice "curser"/],
    ['clients', [1], /something else than names/],
    ['clients', { cursor: true }, /something else than names/],
  ])('%s refuses %j', (key, raw, message) => {
    expect(parse(key, raw).problem).toMatchObject({
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/\S/),
      where: `--${flagName(key)}`,
    });
  });

  it('never repeats a password back', () => {
    const { problem } = parse('issuer', 'https://user:secret@example.com');
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});

describe('a shorthand among choices', () => {
  const recommended = createExample.table.clients.choices.find(
    ({ value }) => value === 'recommended',
  );
  const covered = recommended?.covers ?? [];

  it('stands for its choices when they are all spelled out', () => {
    expect(parse('clients', [...covered, 'machine']).value).toEqual(['recommended', 'machine']);
  });

  it('swallows the choices it covers', () => {
    expect(parse('clients', 'cursor,recommended').value).toEqual(['recommended']);
  });

  it('does not stand for all of its choices but one', () => {
    const rest = covered.slice(1);
    const { value } = parse('clients', rest);
    expect(new Set(Array.isArray(value) ? value : [])).toEqual(new Set(rest));
  });
});
