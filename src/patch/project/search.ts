/** What a search for words saw of a directory. Paths are relative to it. */
export interface Search {
  /** The files that contain one of the words, sorted. */
  readonly found: readonly string[];
  /** The files and folders that may not be opened; a folder ends with a slash. */
  readonly closed: readonly string[];
}
