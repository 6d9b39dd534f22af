import type { Change, Creation, Plan } from '../plan/plan.js';

/** Text of the files that stand in the directory already, by name. */
export type Existing = Readonly<Record<string, string>>;

/**
 * The plan for a directory that has a README, a `.gitignore` or the like: nothing there is replaced. Ours
 * goes beside it under another name, and lines missing in `.gitignore` are appended to it.
 */
export function keepExisting(plan: Plan, existing: Existing): Plan {
  const names = new Map(Object.keys(existing).map((name) => [name.toLowerCase(), name]));
  const changes = plan.changes.map((change) => {
    const name = names.get(change.path.toLowerCase());
    if (name === undefined || change.kind === 'edit') return change;
    return name === '.gitignore'
      ? appendLines(change, existing[name] ?? '')
      : { ...change, path: besideName(change.path) };
  });
  const moved = changes.filter((change, index) => change.path !== plan.changes[index]?.path);
  const notes = moved.map(({ path }) => ({ message: `What was there stays; ours is ${path}.` }));
  return { changes, notes: [...plan.notes, ...notes] };
}

function appendLines({ path, text }: Creation, before: string): Change {
  const known = new Set(before.split(/\r?\n/));
  const missing = text.split('\n').filter((line) => line !== '' && !known.has(line));
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const gap = before === '' || before.endsWith('\n') ? '' : end;
  const added = missing.length === 0 ? '' : `${gap}${missing.join(end)}${end}`;
  const why = 'keeps secrets and what is built out of git';
  return {
    kind: 'edit',
    path,
    before,
    edits: [{ start: before.length, end: before.length, text: added, why }],
  };
}

/** `README.md` becomes `README.mcp-auth.md`. */
function besideName(path: string): string {
  return path.replace(/(\.[^./]+)?$/, (suffix) => `.mcp-auth${suffix}`);
}
