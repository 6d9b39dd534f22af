import type { AuthMethod, ClientTypeId, RegistrationWay } from '../client-types.js';
import type { Behaviour } from './behaviour.js';

export type PresetGroup = 'desktop' | 'ide' | 'cli' | 'web' | 'platform' | 'library';

/** How a person tells the client about a server; `{name}` and `{url}` stand for the server's. */
export type Setup =
  | { readonly kind: 'command'; readonly command: string }
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly json: Readonly<Record<string, unknown>>;
    }
  /** Where to click; what is hosted elsewhere cannot reach a server on the person's own machine. */
  | { readonly kind: 'steps'; readonly steps: string };

/** One real client, as it behaves. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly group: PresetGroup;
  /** The kinds of client a server must serve for it to connect. */
  readonly clientTypes: readonly ClientTypeId[];
  /** The ways it can become known, best first. */
  readonly registration: readonly RegistrationWay[];
  /** As sent at run time; `{port}` and other braces vary. Empty when nobody knows. */
  readonly redirectUris: readonly string[];
  /** The methods it asks for or follows; `private_key_jwt` only where a server offers it. */
  readonly tokenEndpointAuthMethods: readonly AuthMethod[];
  /** How it settles on one of them; absent where it registers for `none` and no more is to be said. */
  readonly behaviour?: Behaviour;
  /** `sourced`: read in source or vendor documents; `reported`: seen by others; `assumed`: a guess to confirm. */
  readonly basis: 'sourced' | 'reported' | 'assumed';
  /** Ids of the server rules it depends on. */
  readonly rules: readonly string[];
  /** It has no OAuth of its own and connects through this other client. */
  readonly via?: string;
  readonly setup?: Setup;
}
