/** One file of `templates/`, compiled when the package is built. */
export interface Template {
  /** `always`, or `<option>/<value>`: copied when that answer has that value. */
  readonly folder: string;
  /** Where the file goes in the project, separated by `/`. */
  readonly path: string;
  /** The text as it stands, or the parts of a `.hbs` file. */
  readonly content: string | readonly Part[];
}

/** A piece of a rendered file: text, a value of the view, or a block that one value decides. */
export type Part =
  | string
  | { readonly value: string }
  | { readonly if: string; readonly then: readonly Part[]; readonly else: readonly Part[] }
  | { readonly each: string; readonly body: readonly Part[] };

/** What templates may name: nothing else, and never a name that is not there. */
export type ViewValue = string | number | boolean | readonly string[];
