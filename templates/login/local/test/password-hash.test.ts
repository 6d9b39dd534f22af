import { expect, test } from 'vitest';
import { decoyHash, hashPassword, verifyPassword } from '../src/login/password-hash.js';

test('knows the password it was made from, and no other', async () => {
  const kept = await hashPassword('correct horse battery staple');
  expect(await verifyPassword('correct horse battery staple', kept)).toBe(true);
  expect(await verifyPassword('correct horse battery stapl', kept)).toBe(false);
  expect(await verifyPassword('', kept)).toBe(false);
});

test('knows the same letters in another encoding', async () => {
  const kept = await hashPassword('caf\u00e9 caf\u00e9 caf\u00e9');
  expect(await verifyPassword('cafe\u0301 cafe\u0301 cafe\u0301', kept)).toBe(true);
});

test('is different each time, and does not have the password in it', async () => {
  const [one, two] = [await hashPassword('the same'), await hashPassword('the same')];
  expect(one.hash).not.toBe(two.hash);
  expect(JSON.stringify(one)).not.toContain('the same');
});

// OWASP Password Storage Cheat Sheet: N=2^15 r=8 p=3 is as much work as N=2^17 r=8 p=1.
test('costs what OWASP asks for, with a decoy as well', async () => {
  expect(await hashPassword('a')).toMatchObject({ N: 32_768, r: 8, p: 3 });
  expect(decoyHash()).toMatchObject({ N: 32_768, r: 8, p: 3 });
  expect(await verifyPassword('a', decoyHash())).toBe(false);
});
