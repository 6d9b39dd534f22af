import type { RegistrationWay } from '../../clients/client-types.js';
import type { Preset } from '../../clients/presets/preset.js';

export const CLIENT_OUTCOMES = ['fails', 'unknown', 'connects'] as const;
export type ClientOutcome = (typeof CLIENT_OUTCOMES)[number];

/** Why a client fails or why nobody can tell. */
export interface Reason {
  /** The rule that was broken or could not be judged; absent when no rule is about it. */
  readonly rule?: string;
  readonly text: string;
}

/** What one real client will do with this server. */
export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly outcome: ClientOutcome;
  /** Somebody chose it: by name, or when the project was made. */
  readonly chosen?: true;
  /** How sure the behaviour of the client is. */
  readonly basis: Preset['basis'];
  /** The first of its ways that this server offers. */
  readonly registration?: RegistrationWay;
  /** The authentication method it picks from this metadata. */
  readonly method?: string;
  /** Whether the form of its redirect is let in. */
  readonly redirect: 'accepted' | 'refused' | 'unknown';
  /** Empty when it connects. */
  readonly because: readonly Reason[];
  /** It runs at its vendor, who cannot reach a server on this machine. */
  readonly afterPublishing?: true;
  /** What the person will see when it fails. */
  readonly shows?: string;
}
