/** How a client settles on an authentication method, apart from what else a preset says. */
export interface Behaviour {
  /**
   * What it asks for when it registers: a method, nothing (then the server decides), the first
   * method of the published list that it knows, or nobody knows.
   */
  readonly asks:
    'none' | 'client_secret_basic' | 'client_secret_post' | 'omitted' | 'first-listed' | 'unknown';
  /** It cannot work without a secret. */
  readonly needsSecret?: true;
  /** Uses its metadata document only where `none` is listed. */
  readonly documentNeedsNone?: true;
  /** With its document it signs assertions where the server lists that. */
  readonly documentPrefersKey?: true;
  /** Registers with `application_type: native`. */
  readonly saysNative?: true;
  /** Tries /register at the issuer although nothing is advertised. */
  readonly guessesEndpoints?: true;
}

const PUBLIC: Behaviour = { asks: 'none' };

/** That of a preset; one that says nothing about it asks for `none`. */
export function behaviourOf({ behaviour = PUBLIC }: { readonly behaviour?: Behaviour }): Behaviour {
  return behaviour;
}
