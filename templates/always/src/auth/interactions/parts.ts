import type { Request, Response } from 'express';
import type Provider from 'oidc-provider';
import type { Config } from '../../config.js';
import type { Log } from '../../log.js';
import type { Store } from '../../store.js';

/** What every page works with. */
export interface Parts {
  readonly provider: Provider;
  readonly store: Store;
  readonly config: Config;
  readonly log: Log;
}

/** A request and the way to answer it. */
export interface Exchange {
  readonly req: Request;
  readonly res: Response;
}
