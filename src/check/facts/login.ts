import type { Answer, JsonObject } from './answer.js';

/** Facts of `--login`, and of `--token` where a token is enough. */
export const LOGIN_ANSWERS = [
  'loginWrongVerifier',
  'loginNoVerifier',
  'loginOtherClient',
  'loginOtherRedirect',
  'loginToken',
  'loginReplay',
  'loginRefresh',
  'loginRefreshAgain',
  'loginRefreshLate',
  'loginRefreshWider',
  'loginRefreshOtherClient',
  'loginRefreshOtherResource',
  'loginAuthenticated',
  'loginLowerCaseScheme',
  'loginQueryToken',
  'loginTampered',
  'loginRevoke',
  'loginAfterRevoke',
  'loginRefreshAfterRevoke',
] as const;

type LoginAnswers = { readonly [Name in (typeof LOGIN_ANSWERS)[number]]?: Answer };

export interface LoginFacts extends LoginAnswers {
  /** The parameters of the redirect back, each with every value it had. */
  readonly loginCallback?: Readonly<Record<string, readonly string[]>>;
  /** The state that was sent. */
  readonly loginState?: string;
  /** The resource that was asked for. */
  readonly loginResource?: string;
  /** Header and claims when the access token is a JWT; `null` when it is opaque. */
  readonly loginJwt?: { readonly header: JsonObject; readonly claims: JsonObject } | null;
  /** How many of the parallel refreshes of one token answered 200. */
  readonly loginParallelRefreshes?: { readonly sent: number; readonly succeeded: number };
}
