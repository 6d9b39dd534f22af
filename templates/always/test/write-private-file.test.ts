import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPrivateFile, writePrivateFile } from '../src/keys/write-private-file.js';
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

test('leaves nothing beside the file, also where many write at once', async () => {
  const directory = tempDir();
  const file = join(directory, 'file');
  const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(LENGTH / 4));
  await Promise.all(texts.map((text) => writePrivateFile(file, text)));
  expect(texts).toContain(readFileSync(file, 'utf8'));
  expect(readdirSync(directory)).toEqual(['file']);
});

test('of many that make it at once one does, and says so', async () => {
  const directory = tempDir();
  const file = join(directory, 'file');
  const texts = ['a', 'b', 'c', 'd'];
  const made = await Promise.all(texts.map((text) => createPrivateFile(file, text)));
  expect(made.filter(Boolean)).toEqual([true]);
  expect(readFileSync(file, 'utf8')).toBe(texts[made.indexOf(true)]);
  expect(readdirSync(directory)).toEqual(['file']);
});
