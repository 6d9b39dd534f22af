import type { Answer, JsonObject } from './facts/answer.js';
import { ACTIVE_ANSWERS, type PASSIVE_ANSWERS } from './facts/answers.js';
import type { LoginFacts } from './facts/login.js';
import type { Limit } from './facts/limit.js';
import type { MethodProof } from './facts/method-proof.js';

type Answers<Names extends readonly string[]> = { readonly [Name in Names[number]]?: Answer };

/** One place a client looks for authorization server metadata. */
export interface Candidate {
  readonly form: 'oauth' | 'oauth-inserted' | 'openid' | 'openid-inserted' | 'openid-appended';
  readonly url: string;
  readonly answer: Answer;
}

/** The same probe with one changed value. */
export interface Variant {
  /** What is wrong with the value, or what is special about it. */
  readonly what: string;
  readonly value: string;
  readonly answer: Answer;
}

export interface PassiveFacts extends Answers<typeof PASSIVE_ANSWERS> {
  /** How the requests went; absent when nothing answered. */
  readonly traffic?: Traffic;
  /** The protected resource metadata a client would use (RFC 9728 §3). */
  readonly resource?: JsonObject;
  /** Where `resource` was found. */
  readonly resourceUrl?: string;
  /** The identifier a client starts from: `authorization_servers[0]`, else the origin. */
  readonly issuer?: string;
  /** How many clients the check was given that are registered beforehand. */
  readonly knownClients?: number;
  readonly candidates?: readonly Candidate[];
  /** The authorization server metadata a client would use (RFC 8414 §3). */
  readonly metadata?: JsonObject;
  /** The OpenID form of it, when that is served too. */
  readonly openid?: JsonObject;
}

export interface ActiveFacts extends Answers<typeof ACTIVE_ANSWERS> {
  /** One for each authentication method that is advertised or could be. */
  readonly methods?: readonly MethodProof[];
  /** Redirect URIs nobody may register. */
  readonly badRegistrations?: readonly Variant[];
  /** Redirect URIs that resemble the registered one. */
  readonly redirectVariants?: readonly Variant[];
  /** Malformed client identifier URLs. */
  readonly badClientUrls?: readonly Variant[];
  /** Client metadata documents of known clients. */
  readonly knownClientUrls?: readonly Variant[];
  /** The other addresses of this machine, for a server on it, and whether a connection to its port opened. */
  readonly otherAddresses?: readonly { readonly address: string; readonly opened: boolean }[];
  /** Every registration that was answered with 201. */
  readonly registrations?: readonly Answer[];
}

export interface Traffic {
  readonly requests: number;
  readonly slowestMs: number;
  /** What the server refused for the number of requests. */
  readonly limit?: Limit;
  /** A sentence for each request without a complete answer. */
  readonly failures: readonly string[];
}

export interface Target {
  /** As typed. */
  readonly url: string;
  readonly origin: string;
  readonly path: string;
  readonly loopback: boolean;
}

/** Everything the rules may know. What could not be seen is absent. */
export interface Facts extends PassiveFacts, ActiveFacts, LoginFacts {
  readonly target: Target;
}

export type FactName = keyof Facts;

/** What a person must allow for a fact to be gathered. */
export type Source = 'passive' | 'active' | 'login';

/** Everything `--active` gathers. */
export const ACTIVE_FACTS = [
  ...ACTIVE_ANSWERS,
  'methods',
  'badRegistrations',
  'redirectVariants',
  'badClientUrls',
  'knownClientUrls',
  'registrations',
  'otherAddresses',
] as const satisfies readonly FactName[];

const ACTIVE: ReadonlySet<string> = new Set(ACTIVE_FACTS);

/** Which mode of the check gathers the fact. */
export function sourceOf(name: FactName): Source {
  if (ACTIVE.has(name)) return 'active';
  return name.startsWith('login') ? 'login' : 'passive';
}
