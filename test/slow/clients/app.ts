import type { Keys } from './keys.js';
import type { AuthMethod } from './method.js';

/** Who a client is, as far as it knows before it meets the server. */
export interface Identity {
  readonly method: AuthMethod;
  readonly redirectUri: string;
  /** What it was told when it was registered, or the URL of its document; absent when it asks. */
  readonly clientId?: string;
  readonly secret?: string;
  readonly keys: Keys;
}

/** What a client holds once it is let in. */
export interface Held {
  readonly clientId: string;
  readonly secret: string | undefined;
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
}

/** A client somebody else wrote, at one server. */
export interface App {
  /**
   * Discovers the server, registers where it has to, has the person asked, and gets its tokens.
   * A machine gets its token without a person.
   */
  connect(allow: (url: string) => Promise<URL>): Promise<void>;
  /** What the tool `whoami` answers. */
  whoami(): Promise<string>;
  /** Gets new tokens without the person, for what it holds. */
  refresh(): Promise<void>;
  held(): Held;
}

/** A library that makes such clients. */
export interface Library {
  /** For people. */
  app(resource: string, identity: Identity): App;
  /** For machines (`client_credentials`). */
  machine(resource: string, identity: Identity): App;
}
