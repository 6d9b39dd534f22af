import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePrivateFile } from '../src/keys/write-private-file.js';
import { tempDir } from './temp-dir.js';

const LENGTH = 4_000_000;

test('whoever reads during a write sees the old file or the new one, never half of one', async () => {
  const file = join(tempDir(), 'file');
  await writePrivateFile(file, 'a'.repeat(LENGTH));
  for (const letter of ['b', 'c', 'd']) {
    let writing = true;
    const written = writePrivateFile(file, letter.repeat(LENGTH)).finally(() => (writing = false));
    while (writing) {
      const text = readFileSync(file, 'utf8');
      expect(text.length).toBe(LENGTH);
      expect(text.at(0)).toBe(text.at(-1));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await written;
    expect(readFileSync(file, 'utf8').at(0)).toBe(letter);
  }
});

test('leaves nothing beside the file, and follows no link that was put there', async () => {
  const directory = tempDir();
  const victim = join(tempDir(), 'victim');
  writeFileSync(victim, 'untouched');
  symlinkSync(victim, join(directory, 'file.tmp'));
  await writePrivateFile(join(directory, 'file'), 'secret');
  expect(readFileSync(victim, 'utf8')).toBe('untouched');
  expect(readdirSync(directory)).toEqual(['file']);
});
