import type { Answer, JsonObject } from './answer.js';

/** Facts of `--login`, and of `--token` where a token is enough. */
export const LOGIN_ANSWERS = [
  'loginNoVerifier',
  'loginWrongVerifier',
  'loginOtherClient',
  'loginOtherRedirect',
  'loginBadProof',
  'loginToken',
  'loginReplay',
  'loginRefresh',
  'loginRefreshAgain',
  'loginRefreshWider',
  'loginRefreshOtherClient',
  'loginRefreshOtherResource',
  'loginRevokeByOther',
  'loginRefreshAfterOther',
  'loginForeignToken',
  'loginForeignUsed',
  'loginAuthenticated',
  'loginLowerCaseScheme',
  'loginQueryToken',
  'loginTampered',
  'loginIntrospected',
  'loginSessionAlone',
  'loginForeignOrigin',
  'loginForeignHost',
  'loginRevoke',
  'loginRefreshAfterRevoke',
] as const;

/** Everything that only a login shows, apart from when errors are told. */
export const LOGIN_FACTS = [
  ...LOGIN_ANSWERS,
  'loginCallback',
  'loginMethod',
  'loginState',
  'loginScope',
  'loginResource',
  'loginJwt',
  'loginParallelRefreshes',
] as const satisfies readonly (keyof LoginFacts)[];

export type LoginAnswer = (typeof LOGIN_ANSWERS)[number];

type LoginAnswers = { readonly [Name in LoginAnswer]?: Answer };

export interface LoginFacts extends LoginAnswers {
  /** The parameters of the redirect back, each with every value it had. */
  readonly loginCallback?: Readonly<Record<string, readonly string[]>>;
  /** The authentication method of the client a person logged in with. */
  readonly loginMethod?: string;
  /** The state that was sent. */
  readonly loginState?: string;
  /** The scopes that were asked for, with spaces between them. */
  readonly loginScope?: string;
  /** The resource that was asked for. */
  readonly loginResource?: string;
  /** Header and claims when the access token is a JWT; `null` when it is opaque. */
  readonly loginJwt?: { readonly header: JsonObject; readonly claims: JsonObject } | null;
  /** Answers to faulty requests were seen after the login, where this server tells of them. */
  readonly loginLateErrors?: true;
  /** How many of the parallel refreshes of one token answered 200. */
  readonly loginParallelRefreshes?: { readonly sent: number; readonly succeeded: number };
}
