/** One way to write the same file. */
export interface Form {
  readonly lines: '\n' | '\r\n';
  readonly indent: string;
  readonly quote: "'" | '"';
  readonly semicolons: boolean;
  readonly mark: boolean;
}

/** Every way: lines × indent × quotes × semicolons × byte order mark. */
export const forms: readonly Form[] = (['\n', '\r\n'] as const).flatMap((lines) =>
  ['  ', '    ', '\t'].flatMap((indent) =>
    (["'", '"'] as const).flatMap((quote) =>
      [true, false].flatMap((semicolons) =>
        [true, false].map((mark) => ({ lines, indent, quote, semicolons, mark })),
      ),
    ),
  ),
);

/** A file written in another way. Sources only: a manifest is read as it stands. */
export function inForm(path: string, text: string, form: Form): string {
  const python = path.endsWith('.py');
  if (!python && !/\.[jt]s$/.test(path)) return text;
  const unit = python ? '    ' : '  ';
  const lines = text.split('\n').map((line) => {
    const depth = /^ */.exec(line)?.[0].length ?? 0;
    const bare = line.slice(depth).replace(/['"]/g, form.quote);
    const ended = form.semicolons || python ? bare : bare.replace(/;$/, '');
    return form.indent.repeat(depth / unit.length) + ended;
  });
  return `${form.mark ? '\ufeff' : ''}${lines.join(form.lines)}`;
}
