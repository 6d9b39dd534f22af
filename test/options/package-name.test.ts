import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { packageNameFault, toPackageName } from '../../src/options/package-name.js';

describe('package names', () => {
  it('are never those of modules of Node', () => {
    const importable = builtinModules.filter((name) => !/[/_]/.test(name.replaceAll('_', '')));
    expect(importable.filter((name) => packageNameFault(name) === undefined)).toEqual([]);
  });

  it.each([
    ['My Server', 'my-server'],
    ['héllo wörld', 'h-llo-w-rld'],
    ['__x__', 'x'],
    ['...', 'my-mcp-server'],
    ['日本', 'my-mcp-server'],
    ['http', 'http-server'],
    ['node_modules', 'node-modules'],
    ['a'.repeat(300), 'a'.repeat(214)],
  ])('can be made of %j', (text, name) => {
    expect(toPackageName(text)).toBe(name);
    expect(packageNameFault(toPackageName(text))).toBeUndefined();
  });

  it('are suggested when a name is refused', () => {
    expect(packageNameFault('My App')?.hint).toContain('"my-app"');
  });
});
