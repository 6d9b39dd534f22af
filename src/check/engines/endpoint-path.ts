import { type JsonObject, text } from '../facts/answer.js';

/** The path of an endpoint in the metadata; empty when there is none. */
export function endpointPath(metadata: JsonObject, name: string): string {
  const url = text(metadata, `${name}_endpoint`) ?? '';
  return URL.canParse(url) ? new URL(url).pathname : '';
}

/** Whether every endpoint ends with its path. */
export function hasPaths(metadata: JsonObject, paths: Readonly<Record<string, string>>): boolean {
  return Object.entries(paths).every(([name, path]) => endpointPath(metadata, name).endsWith(path));
}
