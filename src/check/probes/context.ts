import type { Answer } from '../facts/answer.js';
import type { Facts, Target } from '../facts.js';
import type { Client } from './client.js';
import type { Network } from './network.js';
import type { Ask } from './send.js';

/** What every probe gets. Chance and the clock come from outside: a check can be repeated exactly. */
export interface Context {
  readonly network: Network;
  readonly target: Target;
  /** Clients that were registered beforehand. */
  readonly known: readonly Client[];
  /** That many random bytes in base64url. */
  readonly random: (bytes: number) => string;
  /** Seconds since 1970. */
  readonly now: () => number;
  /** The addresses at which others in the network reach this machine. */
  readonly addresses?: () => readonly string[];
}

export type Gathered = Partial<Facts>;

/** Sends all at once; the result has a member for each that was answered, other than with 429. */
export async function sendAll<Name extends string>(
  network: Network,
  asks: Partial<Record<Name, Ask>>,
): Promise<{ [N in Name]?: Answer }> {
  return gather(asks, (ask) => network.send(ask), true);
}

/** Sends one after the other: for requests that build on what the server already stored. */
export async function sendInTurn<Name extends string>(
  network: Network,
  asks: Partial<Record<Name, Ask>>,
): Promise<{ [N in Name]?: Answer }> {
  return gather(asks, (ask) => network.send(ask), false);
}

async function gather<Name extends string>(
  asks: Partial<Record<Name, Ask>>,
  send: (ask: Ask) => Promise<Answer | undefined>,
  parallel: boolean,
): Promise<{ [N in Name]?: Answer }> {
  const results: { [N in Name]?: Answer } = {};
  const one = async (name: Name): Promise<void> => {
    const ask = asks[name];
    const answer = ask === undefined ? undefined : await send({ ...ask, fact: name });
    if (answer !== undefined && answer.status !== 429) results[name] = answer;
  };
  const names = Object.keys(asks) as Name[];
  if (parallel) await Promise.all(names.map(one));
  else for (const name of names) await one(name);
  return results;
}
