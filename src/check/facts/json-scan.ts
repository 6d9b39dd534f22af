interface Place {
  readonly path: string;
  readonly value: unknown;
}

const MAX_PLACES = 100_000;

/** Paths of the values that match, breadth first; stops after the first ten. Safe for any depth. */
export function findMembers(root: unknown, matches: (value: unknown) => boolean): string[] {
  const found: string[] = [];
  const queue: Place[] = [{ path: '', value: root }];
  for (let index = 0; index < queue.length && index < MAX_PLACES && found.length < 10; index += 1) {
    const place = queue[index];
    if (place === undefined) break;
    if (matches(place.value)) found.push(place.path);
    queue.push(...below(place).slice(0, MAX_PLACES));
  }
  return found;
}

function below({ path, value }: Place): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const join = (key: string): string => (path === '' ? key : `${path}.${key}`);
  return Object.entries(value)
    .slice(0, 20_000)
    .map(([key, member]) => ({ path: join(key).slice(-200), value: member }));
}
