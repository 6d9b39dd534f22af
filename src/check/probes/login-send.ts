import type { Answer } from '../facts/answer.js';
import type { LoginAnswer } from '../facts/login.js';
import type { Client } from './client.js';
import type { Context, Gathered } from './context.js';
import type { Ask } from './send.js';
import type { Parameters } from './with-parameters.js';

/** What differs from a right request: parameters, or who sends it. */
export interface Change {
  readonly as?: Client;
  readonly form?: Parameters;
  readonly headers?: Ask['headers'];
}

/** Sends a request for one fact; `undefined` without an answer that says something. */
export type Send = (fact: LoginAnswer, ask: Ask) => Promise<Answer | undefined>;

/** Sends over the network of this check. */
export function sender({ network }: Context): Send {
  return async (fact, ask) => {
    const answer = await network.send({ ...ask, fact });
    return answer?.status === 429 ? undefined : answer;
  };
}

/** The facts that there are. */
export function present(facts: { readonly [name: string]: unknown }): Gathered {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}
