interface Place {
  readonly value: unknown;
  readonly key: string;
  /** What it is a member of; absent at the root. */
  readonly parent?: Place;
}

const MAX_PLACES = 100_000;
const MAX_MEMBERS = 20_000;
const LONGEST_PATH = 200;

/** Paths of the values that match, breadth first; stops after the first ten. Safe for any depth. */
export function findMembers(root: unknown, matches: (value: unknown) => boolean): string[] {
  const found: string[] = [];
  const queue: Place[] = [{ key: '', value: root }];
  for (let index = 0; index < queue.length && index < MAX_PLACES && found.length < 10; index += 1) {
    const place = queue[index];
    if (place === undefined) break;
    if (matches(place.value)) found.push(pathOf(place));
    for (const below of membersOf(place)) queue.push(below);
  }
  return found;
}

function membersOf(parent: Place): Place[] {
  const { value } = parent;
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value).slice(0, MAX_MEMBERS);
  return members.map(([key, member]) => ({ key, value: member, parent }));
}

/** Its names with dots between them, the last of them where they are many. */
function pathOf({ key, parent }: Place): string {
  let path = key;
  for (let above = parent; above?.parent && path.length < LONGEST_PATH; above = above.parent)
    path = `${above.key}.${path}`;
  return path.slice(-LONGEST_PATH);
}
