import { expect } from 'vitest';
import type { Ledger } from './ledger.js';
import { tokensOf, type Tester } from './tester.js';

/**
 * A server that was killed and started again stands by its answers; `repeats` says whether it
 * answers a refresh token a second time, for those whose first answer was lost.
 */
export async function checkLedger(tester: Tester, ledger: Ledger, repeats: boolean): Promise<void> {
  for (const clientId of ledger.clients) {
    expect((await tester.authorize(clientId)).status, 'a client is known').toBe(303);
  }
  await checkCodes(tester, ledger);
  for (const [clientId, tokens] of [...ledger.held]) {
    expect((await tester.whoami(tokens.access)).status, 'an access token opens').toBe(200);
    const answer = await tester.refresh(clientId, tokens.refresh);
    if (answer.status !== 200 && ledger.doubtfulRefreshes.has(clientId) && !repeats) {
      // It was used up, and the answer was lost on the way.
      expect(answer.body).toMatchObject({ error: 'invalid_grant' });
      ledger.doubtfulRefreshes.delete(clientId);
      ledger.held.delete(clientId);
      continue;
    }
    ledger.refreshed(clientId, tokens.refresh, tokensOf(answer));
  }
}

async function checkCodes(tester: Tester, ledger: Ledger): Promise<void> {
  for (const [code, clientId] of [...ledger.fresh]) {
    ledger.redeemed(code, clientId, tokensOf(await tester.exchange(clientId, code)));
  }
  for (const [code, clientId] of [...ledger.doubtfulCodes]) {
    const answer = await tester.exchange(clientId, code);
    ledger.doubtfulCodes.delete(code);
    // Nobody knows whether it was used, but it can be no more than once.
    ledger.usedCodes.set(code, clientId);
    if (answer.status === 200) ledger.redeemed(code, clientId, tokensOf(answer));
    else expect(answer.body).toMatchObject({ error: 'invalid_grant' });
  }
}

/** What was used once gives nothing new; asking takes the family with it (RFC 9700 §4.14.2). */
export async function checkUsed(tester: Tester, ledger: Ledger, repeats: boolean): Promise<void> {
  for (const [used, { clientId, next }] of ledger.successors) {
    const { status, body } = await tester.refresh(clientId, used);
    if (status === 200) expect([repeats, body['refresh_token']]).toEqual([true, next]);
    else expect(body).toMatchObject({ error: 'invalid_grant' });
  }
  for (const [code, clientId] of ledger.usedCodes) {
    const { body } = await tester.exchange(clientId, code);
    expect(body).toMatchObject({ error: 'invalid_grant' });
  }
}
