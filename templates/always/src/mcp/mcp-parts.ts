import type { JSONWebKeySet } from 'jose';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import type { Store } from '../store.js';

/** What /mcp is made of. */
export interface McpParts {
  readonly config: Config;
  readonly store: Store;
  readonly keys: { readonly publicJwks: JSONWebKeySet };
  readonly log: Log;
}
