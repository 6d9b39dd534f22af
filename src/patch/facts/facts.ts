import type { Seen } from './evidence.js';
import type { Place, Span } from '../source/place.js';

/** The three lists of RFC 8414 §2 that state how clients authenticate, each about its own endpoint. */
export const LISTS = ['token', 'revocation', 'introspection'] as const;

export type List = (typeof LISTS)[number];

/** An array of methods as it stands in a file: what an edit needs to know. */
export interface ArrayFact {
  readonly file: string;
  /** From the opening bracket to behind the closing one. */
  readonly span: Span;
  readonly elements: readonly Span[];
  /** The text of each element that is a string, `undefined` for any other. */
  readonly values: readonly (string | undefined)[];
  /** The name of the constant it is the value of. */
  readonly name?: string;
}

/** What is known of the value of one list. */
export interface ValueFact {
  /** The arrays the value can be. */
  readonly arrays: readonly ArrayFact[];
  /** Every method any branch states. */
  readonly says: readonly string[];
  /** False when a part could not be read: a call, a parameter, a setting. */
  readonly known: boolean;
  readonly shape:
    'array' | 'constant' | 'presence' | 'switch' | 'computed' | 'absent' | 'by-library';
  /** Readers of the constant beside this list, when its array has a name. */
  readonly sharedWith: readonly Place[];
  /** Comments inside of the value and on the lines above it. */
  readonly comments: string;
}

/** One list of one document. */
export interface ListFact {
  readonly list: List;
  readonly place: Place;
  readonly value: ValueFact;
  /** The property, or for an absent one the last property of the object. */
  readonly span: Span;
  readonly written: 'property' | 'assignment' | 'keyword' | 'absent' | 'by-library';
}

/** Where an endpoint of a document lies. */
export interface EndpointFact {
  /** The expression as written. */
  readonly text: string;
  /** The path, as far as it is written out: `/oauth/token`. */
  readonly path?: string;
  /** The setting that says the path below the address of the server: `config.tokenEndpoint`. */
  readonly setting?: string;
  /** What the address is asked for by, or a path of one word: `url_for('oauth.redeem')` names the function that serves it. */
  readonly routeName?: string;
  /** The host when it is written out and not this machine. */
  readonly host?: string;
  readonly place: Place;
}

export type DocumentKind = 'authorization-server' | 'protected-resource' | 'client' | 'other';

/** An object that states at least one of the lists, or should. */
export interface DocumentFact {
  readonly file: string;
  readonly kind: DocumentKind;
  readonly place: Place;
  readonly span: Span;
  readonly endpoints: Readonly<
    Partial<Record<List | 'authorization' | 'registration', EndpointFact>>
  >;
  readonly lists: readonly ListFact[];
  /** Grant types the document states, when they are written out. */
  readonly grants: readonly string[];
  /** The functions and classes it stands in, from the outside in. */
  readonly within: readonly string[];
  /** The calls it stands in the arguments of, from the outside in. */
  readonly givenTo: readonly string[];
  readonly camelCase: boolean;
  /** True when something is spread into it, so that members may come from elsewhere. */
  readonly open: boolean;
  readonly text: string;
  /** A comment at the document that says its endpoints are somebody else's. */
  readonly foreignBy?: Seen;
}
