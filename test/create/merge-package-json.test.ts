import { describe, expect, it } from 'vitest';
import { mergePackageJson } from '../../src/create/merge-package-json.js';

describe('mergePackageJson', () => {
  it('joins what overlays add and sorts dependencies only', () => {
    const merged = mergePackageJson([
      { name: 'x', scripts: { start: 'a', build: 'b' }, dependencies: { zod: '^4' } },
      { scripts: { keys: 'c' }, dependencies: { libsql: '^0.5' } },
    ]);
    expect(JSON.stringify(merged)).toBe(
      '{"name":"x","scripts":{"start":"a","build":"b","keys":"c"},"dependencies":{"libsql":"^0.5","zod":"^4"}}',
    );
  });

  it('two overlays that disagree are a fault', () => {
    expect(() => mergePackageJson([{ scripts: { a: '1' } }, { scripts: { a: '2' } }])).toThrow(
      'two overlays disagree about /scripts/a',
    );
  });
});
