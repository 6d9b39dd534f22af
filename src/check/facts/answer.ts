/** What a server answered to one request; bodies are cut at the limit of the probe. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  /** Names in lower case; repeated headers are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The parsed body, absent when it is not JSON. */
  readonly json?: unknown;
  /** False when the bytes were not UTF-8 and had to be repaired to be read. */
  readonly utf8: boolean;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Narrows to a JSON object: not null, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as a JSON object, or `undefined` when it is anything else. */
export function objectOf(answer: Answer | undefined): JsonObject | undefined {
  return isObject(answer?.json) ? answer.json : undefined;
}

/** The member as text, or `undefined` when it is absent or not a string. */
export function text(object: JsonObject | undefined, member: string): string | undefined {
  const value = object?.[member];
  return typeof value === 'string' ? value : undefined;
}

/** The member as a list of strings, or `undefined` when it is absent or holds anything else. */
export function strings(object: JsonObject | undefined, member: string): string[] | undefined {
  const value = object?.[member];
  if (!Array.isArray(value)) return undefined;
  return value.every((item) => typeof item === 'string') ? value : undefined;
}

/** The media type without its parameters, in lower case. */
export function mediaType(answer: Answer): string {
  return (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** The OAuth error code of a JSON error body. */
export function errorCode(answer: Answer | undefined): string | undefined {
  return text(objectOf(answer), 'error');
}
