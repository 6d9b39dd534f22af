/** A router may be mounted below a path, and a base address may hold one: the longer must end with the shorter. */
export function isSamePath(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const ahead = longer.length - shorter.length;
  return shorter.length > 0 && shorter.every((part, index) => part === longer[ahead + index]);
}

/** Whether what is given a path is there for another as well: `/oauth`, `/oauth/*`, also where a router is mounted. */
export function covers(given: string, path: string): boolean {
  const [ahead, wanted] = [beginning(given), segments(path)];
  return ahead.every((part, index) => part === wanted[index]) || isSamePath(ahead, wanted);
}

/** The parts of a path that stands for all that begin with it. */
export function beginning(path: string): string[] {
  return segments(path.replace(/\{?\(?\.?\*+\w*\)?\}?$/, ''));
}

/** The parts of a path, without its query; a parameter by any name is `:`. */
export function segments(path: string): string[] {
  const parts = path.replace(/\?.*$/, '').split('/').filter(Boolean);
  return parts.map((part) => (PARAMETER.test(part) ? ':' : part));
}

/** `:id`, `{id}`, `<id>`, `<uuid:id>`, `[id]`, `$id`. */
const PARAMETER = /^(:|\{|<|\[|\$)\w/;
