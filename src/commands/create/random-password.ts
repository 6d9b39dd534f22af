import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Letters and digits that look alike are left out, since people type it. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 20;

/** From here on bytes would make the first characters likelier than the last. */
const FAIR = 256 - (256 % ALPHABET.length);

/** A password of 20 characters out of 31: 99 bits. */
export function randomPassword(): string {
  let password = '';
  while (password.length < LENGTH) {
    const fair = [...randomBytes()].filter((byte) => byte < FAIR);
    password += fair.map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  }
  return password.slice(0, LENGTH);
}

/** The kernel's own generator where it is a file: node:crypto asks the same one, and takes long to load. */
function randomBytes(): Uint8Array {
  try {
    return readDevice('/dev/urandom');
  } catch {
    return process.getBuiltinModule('node:crypto').randomBytes(LENGTH);
  }
}

/** @throws {Error} when it is no device, or gives less than it was asked for. */
function readDevice(path: string): Uint8Array {
  const device = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(LENGTH);
    if (fstatSync(device).isCharacterDevice() && readSync(device, bytes) === LENGTH) return bytes;
    throw new Error(`${path} is no source of chance`);
  } finally {
    closeSync(device);
  }
}
