import type { FunctionTree } from '../../source/tree.js';

/** Where a function is written in the code that gives it to paths. */
export interface InlineRoute {
  readonly paths: readonly string[];
  /** The names given the paths together with it. */
  readonly beside: readonly string[];
  /** The paths it is put in front of. */
  readonly inFrontOf: readonly string[];
}

const NO_ROUTE: InlineRoute = { paths: [], beside: [], inFrontOf: [] };

/** What is gathered of functions that are written where their paths are. */
export class InlineRoutes {
  readonly #found = new Map<FunctionTree, InlineRoute>();

  of(tree: FunctionTree): InlineRoute {
    return this.#found.get(tree) ?? NO_ROUTE;
  }

  /** Adds to what is known of a function. */
  add(tree: FunctionTree, { paths = [], beside = [], inFrontOf = [] }: Partial<InlineRoute>): void {
    const known = this.of(tree);
    this.#found.set(tree, {
      paths: [...known.paths, ...paths],
      beside: [...known.beside, ...beside],
      inFrontOf: [...known.inFrontOf, ...inFrontOf],
    });
  }
}
