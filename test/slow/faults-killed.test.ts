import { randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import { builtServer } from './faults/built.js';
import { checkLedger, checkUsed } from './faults/check-ledger.js';
import { claimOf, KILLS } from './faults/claims.js';
import { integrityOf } from './faults/integrity.js';
import { Ledger } from './faults/ledger.js';
import { loadUntilGone } from './faults/load.js';
import { Tester } from './faults/tester.js';

/** Seconds for which a refresh token is answered again: never, and as it comes. */
const GRACES = ['0', '60'];

it.each(GRACES)(
  `${claimOf('killed')}; grace for refreshes: %s s`,
  { timeout: 900_000 },
  async (grace) => {
    const { project, server } = await builtServer({ env: { REFRESH_GRACE_SECONDS: grace } });
    const testers = Array.from({ length: 4 }, () => new Tester(server.issuer));
    const checker = new Tester(server.issuer);
    const all = new Ledger();
    const repeats = grace !== '0';
    for (let kills = 0; kills < KILLS / GRACES.length; kills += 1) {
      const ledger = new Ledger();
      const kill = () => setTimeout(() => process.kill(server.pid, 'SIGKILL'), randomInt(30));
      await loadUntilGone({ testers, ledger, answers: randomInt(1, 60), enough: kill });
      expect(await server.ended()).toBe('SIGKILL');
      await server.start();
      await checkLedger(checker, ledger, repeats);
      all.add(ledger);
    }
    // What was answered before the first kill has to be true after the last.
    await checkLedger(checker, all, repeats);
    await checkUsed(checker, all, repeats);
    expect(all.size).toBeGreaterThan(200);
    expect(await server.end()).toBe(0);
    expect(integrityOf(project)).toBe('ok');
  },
);
