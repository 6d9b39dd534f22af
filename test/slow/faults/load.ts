import { randomInt } from 'node:crypto';
import type { Ledger } from './ledger.js';
import { tokensOf, type Tester } from './tester.js';

export interface Load {
  readonly testers: readonly Tester[];
  readonly ledger: Ledger;
  /** After how many answers it is enough. */
  readonly answers: number;
  /** What happens then, once, while the load goes on. */
  readonly enough: () => unknown;
}

/**
 * Registers, authorizes, redeems and refreshes without a pause until the server is gone, and writes
 * down what was answered.
 */
export async function loadUntilGone({ testers, ledger, answers, enough }: Load): Promise<void> {
  let left = answers;
  ledger.onAnswer = () => {
    left -= 1;
    if (left === 0) enough();
  };
  await Promise.all(
    testers.map(async (tester) => {
      try {
        for (;;) await live(tester, ledger);
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }),
  );
  ledger.onAnswer = () => {};
}

async function live(tester: Tester, ledger: Ledger): Promise<void> {
  const clientId = await tester.registered();
  ledger.registered(clientId);
  const code = await tester.code(clientId);
  ledger.authorized(code, clientId);
  // Some stay for later.
  if (randomInt(4) === 0) return;

  ledger.fresh.delete(code);
  ledger.doubtfulCodes.set(code, clientId);
  let tokens = tokensOf(await tester.exchange(clientId, code));
  ledger.redeemed(code, clientId, tokens);
  for (let times = 0; times < 3; times += 1) {
    const used = tokens.refresh;
    ledger.doubtfulRefreshes.add(clientId);
    tokens = tokensOf(await tester.refresh(clientId, used));
    ledger.refreshed(clientId, used, tokens);
  }
}

/** Whether an error says that nobody answers any more. */
export function isGone(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  const known = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'UND_ERR_SOCKET'];
  return known.includes(code ?? cause?.code ?? '');
}
