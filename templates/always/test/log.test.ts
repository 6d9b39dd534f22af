import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from '../src/log.js';

/** What one line of the log says. */
function logged(facts: object): Record<string, unknown> {
  const lines: string[] = [];
  const to = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  createLog('info', to).info(facts, 'for a test');
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}

it('secrets stay out of the log', () => {
  for (const name of ['password', 'client_secret', 'code', 'refresh_token', 'cookie', 'token']) {
    const secret = { [name]: 'hunter2' };
    for (const facts of [secret, { body: secret }, { request: { body: secret } }]) {
      expect(JSON.stringify(logged(facts))).not.toContain('hunter2');
    }
  }
});

it('the code of an error is what its owner looks for, and no secret', () => {
  const err = Object.assign(new Error('the disk is full'), { code: 'SQLITE_FULL' });
  expect(logged({ err })['err']).toMatchObject({ code: 'SQLITE_FULL' });
});
