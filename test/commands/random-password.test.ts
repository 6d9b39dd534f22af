import { expect, it } from 'vitest';
import { randomPassword } from '../../src/commands/create/random-password.js';

const passwords = Array.from({ length: 20_000 }, randomPassword);

it('a password is 20 letters and digits that do not look alike', () => {
  for (const password of passwords) expect(password).toMatch(/^[a-hjkmnp-z2-9]{20}$/);
});

it('no two passwords are the same, and every character is as likely', () => {
  expect(new Set(passwords).size).toBe(passwords.length);
  const all = passwords.join('');
  expect(new Set(all).size).toBe(31);
  // 400 000 characters are 12 903 of each, and six standard deviations 670; a byte modulo 31 is 1 160 off.
  for (const character of new Set(all)) {
    const times = all.split(character).length - 1;
    expect(Math.abs(times - all.length / 31), character).toBeLessThan(700);
  }
});
