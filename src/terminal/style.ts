/** Ways to mark text on a stream. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** Marks for a stream: real ones on a terminal that wants colour, none elsewhere (no-color.org). */
export function style(name: 'stdout' | 'stderr'): Style {
  let colour: boolean | undefined;
  const mark = (open: number, close: number) => (text: string) => {
    colour ??= wantsColour(name);
    return colour ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  };
  return {
    bold: mark(1, 22),
    dim: mark(2, 22),
    red: mark(31, 39),
    green: mark(32, 39),
    yellow: mark(33, 39),
    cyan: mark(36, 39),
  };
}

/** Asked when there is something to mark: the streams of Node's are loaded by it. */
function wantsColour(name: 'stdout' | 'stderr'): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0';
  return !NO_COLOR && (forced || (process[name].isTTY && TERM !== 'dumb'));
}
