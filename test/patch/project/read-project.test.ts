import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { planPatch } from '../../../src/patch/plan-patch.js';
import { readProject } from '../../../src/patch/project/read-project.js';
import { Stop } from '../../../src/problem.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'patch-read-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/a.ts'), 'const a = { token_endpoint: 1 };\n');
});

describe('what is seen of a project', () => {
  it('without git: sources, not what is installed, built or hidden', () => {
    for (const folder of ['node_modules', 'dist', '.cache']) {
      mkdirSync(join(root, folder));
      writeFileSync(join(root, folder, 'b.ts'), 'token_endpoint');
    }
    expect(readProject(root).search(['token_endpoint'])).toEqual(['src/a.ts']);
  });

  it('with git: what git would show, also when it is not committed yet', () => {
    spawnSync('git', ['init', '-q'], { cwd: root });
    writeFileSync(join(root, '.gitignore'), 'hidden.ts\n');
    writeFileSync(join(root, 'hidden.ts'), 'token_endpoint');
    writeFileSync(join(root, 'new.ts'), 'token_endpoint');
    expect(readProject(root).search(['token_endpoint'])).toEqual(['new.ts', 'src/a.ts']);
  });

  it.each([0, 5, 9])(
    'words of the next search are found on both sides of file %i, where the first are',
    (at) => {
      // A file of this size is a batch of its own, so that the first find is not in the first batch.
      const filler = 'x'.repeat(260_000);
      for (let index = 0; index < 10; index += 1) {
        const first = index === at ? 'revocation_endpoint' : '';
        const next = index % 2 === 0 ? 'client_secret' : '';
        writeFileSync(join(root, `src/${index}.ts`), `${first} ${next} ${filler}`);
      }
      const project = readProject(root);
      const even = [0, 2, 4, 6, 8].map((index) => `src/${index}.ts`);
      expect(project.search(['revocation_endpoint'], ['client_secret'])).toEqual([`src/${at}.ts`]);
      expect(project.search(['client_secret'])).toEqual(even);
      expect(project.search(['token_endpoint'])).toEqual(['src/a.ts']);
    },
  );

  it('a word nobody wrote is nowhere', () => {
    expect(readProject(root).search(['revocation_endpoint'])).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('no directory is a sentence and exit code 2', () => {
    for (const path of [join(root, 'nowhere'), join(root, 'src/a.ts')]) {
      expect(() => readProject(path)).toThrow(Stop);
    }
  });

  it('a link out of the directory is left out, and told', () => {
    const outside = mkdtempSync(join(tmpdir(), 'patch-outside-'));
    writeFileSync(join(outside, 'b.ts'), 'token_endpoint');
    symlinkSync(join(outside, 'b.ts'), join(root, 'b.ts'));
    const project = readProject(root);
    expect(project.read('b.ts')).toBeUndefined();
    expect(project.skipped()).toMatchObject([
      { message: expect.stringMatching(/leaves the directory/), where: 'b.ts' },
    ]);
  });

  it('folders that contain each other by links end', () => {
    symlinkSync(root, join(root, 'src/again'));
    expect(readProject(root).search(['token_endpoint'])).toEqual(['src/a.ts']);
  });

  it.each([
    ['generated files', Buffer.alloc(3_000_000, 'token_endpoint '), /larger than 2 MB/],
    ['text that is not UTF-8', Buffer.from([0x74, 0xff, 0xfe, 0x61]), /not UTF-8/],
  ])('%s are left out, and told', (_, bytes, why) => {
    writeFileSync(join(root, 'b.ts'), bytes);
    const project = readProject(root);
    expect(project.read('b.ts')).toBeUndefined();
    expect(project.skipped()).toMatchObject([
      { message: expect.stringMatching(why), where: 'b.ts' },
    ]);
  });
});

it('a static document and another language are told of, never edited', async () => {
  const key = 'token_endpoint_auth_methods_supported';
  mkdirSync(join(root, 'public/.well-known'), { recursive: true });
  writeFileSync(join(root, 'public/.well-known/oauth-authorization-server'), `{ "${key}": [] }`);
  writeFileSync(join(root, 'main.go'), `var m = map[string]any{"${key}": []string{}}`);
  const { plan } = await planPatch(readProject(root));
  expect(plan.changes).toEqual([]);
  expect(plan.notes.map(({ where }) => where)).toEqual([
    'main.go',
    'public/.well-known/oauth-authorization-server',
  ]);
});
