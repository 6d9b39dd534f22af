export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Encodes as `application/x-www-form-urlencoded`; a list repeats its name, `undefined` is left out. */
export function encodeForm(parameters: Parameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return (typeof value === 'string' ? [value] : value).map((one): [string, string] => [
      name,
      one,
    ]);
  });
  return new URLSearchParams(pairs).toString();
}

/** Adds the parameters to the query the endpoint may already have (RFC 6749 §3.1). */
export function withParameters(endpoint: string, parameters: Parameters): string {
  return `${endpoint}${endpoint.includes('?') ? '&' : '?'}${encodeForm(parameters)}`;
}
