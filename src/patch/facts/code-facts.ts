import type { Place, Span } from '../source/place.js';
import type { Condition } from './condition.js';
import type { Seen } from './evidence.js';

/** A branch of a function: what it tests, inside of which other branches, and how it ends. */
export interface Check {
  readonly condition: Condition;
  /** The conditions that hold where this one is tested, from the outside in. */
  readonly where: readonly Condition[];
  /** True when the branch returns, throws or raises. */
  readonly exits: boolean;
  /** True when the branch throws or answers with an error. */
  readonly refuses: boolean;
  /** The text of the branch, short. */
  readonly body: string;
  readonly place: Place;
}

/** A call, by the last part of the name. */
export interface CallFact {
  readonly name: string;
  /** Of what it is called, by the last part of its name: `clients` of `this.clients.get()`; empty without. */
  readonly of: string;
  /** What bears on clients among the conditions that hold there. */
  readonly where: readonly Condition[];
}

/** The name of what is written by spreading the body of the request. */
export const WHOLE_BODY = '...';

/** A name that is read or, as a member of an object, written. */
export interface Read {
  readonly name: string;
  readonly text: string;
  readonly written?: boolean;
  /** The call it is an argument of, `==` for a comparison, empty for neither. */
  readonly into: string;
  readonly where: readonly Condition[];
  readonly place: Place;
}

/** A parameter; type and default as written. */
export interface ParameterFact {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly place: Place;
}

/** A function of the project, as far as it bears on how clients authenticate. */
export interface FunctionFact {
  readonly name: string;
  /** The class it belongs to; empty without. */
  readonly owner: string;
  readonly file: string;
  readonly place: Place;
  readonly span: Span;
  /** Those that are the secret of a client. */
  readonly parameters: readonly ParameterFact[];
  /** A library may call it by its name: a member of an object, or a method of a class that extends another. */
  readonly byConvention: boolean;
  /** The paths it is registered at, or the file serves. */
  readonly routes: readonly string[];
  /** The paths it is written in front of: `app.use('/oauth', async (req, res, next) => …)`. */
  readonly inFrontOf: readonly string[];
  /** The names of what runs before it: decorators, dependencies of FastAPI, what its route names beside it. */
  readonly before: readonly string[];
  readonly calls: readonly CallFact[];
  readonly checks: readonly Check[];
  readonly reads: readonly Read[];
  /** The string literals it holds that bear on it. */
  readonly strings: readonly string[];
  /** What a library does where it is called: its code is not here. */
  readonly ofLibrary?: true;
}

/** A function as far as nothing is known of it. */
export const NAMELESS = {
  name: '',
  owner: '',
  byConvention: false,
  routes: [],
  inFrontOf: [],
  parameters: [],
  before: [],
} as const satisfies Partial<FunctionFact>;

/** Paths given to a function by its name, perhaps in another file than its own. */
export interface NamedRoute {
  readonly name: string;
  readonly paths: readonly string[];
  /** The names given the paths together with it: what runs in front of it is among them. */
  readonly beside: readonly string[];
}

/** A file whose routes are put below paths: the one at its root answers at each of them. */
export interface MountFact {
  readonly paths: readonly string[];
  readonly file: string;
}

/** Every path there is. */
export const EVERYWHERE = '*';

/** The names of what runs before everything at these paths. */
export interface FrontFact {
  readonly paths: readonly string[];
  readonly names: readonly string[];
  /** Where it is served, if not anywhere. */
  readonly file?: string;
}

/** What one file says about authentication of clients. */
export interface CodeFacts {
  readonly file: string;
  /** Those that can be asked for: by a name, by a path or by the grant they serve. */
  readonly functions: readonly FunctionFact[];
  readonly named: readonly NamedRoute[];
  readonly mounts: readonly MountFact[];
  readonly fronts: readonly FrontFact[];
  /** Where a model of the request, outside of what serves it, demands the secret. */
  readonly models: readonly Place[];
  /** Where something is put in front of all that is served. */
  readonly gates: readonly Place[];
}

/** Where a name is used in the source of a project. */
export interface Mention {
  readonly file: string;
  readonly offset: number;
  /** It is called there with the request: what it refuses is refused to whom the caller serves. */
  readonly isAsked: boolean;
  /** The path it is given there. */
  readonly path?: string;
}

/** All code of a project that bears on how clients authenticate. */
export interface ProjectCode {
  readonly files: readonly CodeFacts[];
  /** Where a name is used in the whole project, tests aside. */
  readonly mentionsOf: (name: string) => readonly Mention[];
  /** A function as it is written. */
  readonly textOf: (one: FunctionFact) => string;
  /** What refuses requests for a key of its own; looked for when the first decision asks. */
  readonly gatekeepers: () => readonly FunctionFact[];
  /** Whether what a file brings in by a name may ask for a proof, for all that can be read of it. */
  readonly mayAskThere: (file: string, name: string) => boolean;
  /** Whether what a file brings in by a name is of a file that asks who comes, and is not read for it. */
  readonly asksThere: (file: string, name: string) => boolean;
  /** The files of the project that a file brings something in from. */
  readonly broughtInBy: (file: string) => ReadonlySet<string>;
  /** Its routes are on a router that nothing brings in. */
  readonly isLeftOver: (file: string) => boolean;
  /** What guards every route that a file may hold, and is not of this project. */
  readonly globalGuards: (file: string) => readonly Seen[];
  /** What is set for a whole server, and may keep clients out before its code is asked. */
  readonly settingsInFront: () => readonly Seen[];
}
