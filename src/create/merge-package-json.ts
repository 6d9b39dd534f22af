/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * One `package.json` from those of the overlays. Objects are merged, dependencies stand in order of
 * name, and everything else may be said once only.
 *
 * @throws {Error} when two overlays say different things: a fault of the templates, found by the tests.
 */
export function mergePackageJson(overlays: readonly JsonObject[]): JsonObject {
  return sortDependencies(overlays.reduce((merged, overlay) => merge(merged, overlay, '')));
}

function merge(left: JsonObject, right: JsonObject, path: string): JsonObject {
  const merged: Record<string, Json> = { ...left };
  for (const [key, value] of Object.entries(right)) {
    merged[key] = mergeValue(merged[key], value, `${path}/${key}`);
  }
  return merged;
}

function mergeValue(left: Json | undefined, right: Json, path: string): Json {
  if (left === undefined) return right;
  if (isObject(left) && isObject(right)) return merge(left, right, path);
  if (JSON.stringify(left) === JSON.stringify(right)) return left;
  throw new Error(`two overlays disagree about ${path} of package.json`);
}

function sortDependencies(manifest: JsonObject): JsonObject {
  const entries = Object.entries(manifest).map(([key, value]) => {
    const sorts = /dependencies$/i.test(key) && isObject(value);
    return [key, sorts ? sortKeys(value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function sortKeys(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
