/** The ends of the names of files a metadata document can stand in. Everything else is never opened. */
export const EXTENSIONS: readonly string[] =
  'ts tsx mts cts js jsx mjs cjs py json yaml yml go rb ex exs java kt php rs cs xml'.split(' ');
