/** What a schema wants of a text: `z.string().min(1)`, `z.string().optional()`; undefined when it is none. */
export function demandOf(schema: string): 'demanded' | 'optional' | undefined {
  if (!/^z\.|\.string\(|Type\.String/.test(schema)) return undefined;
  return /optional|nullish|nullable|default|Optional/.test(schema) ? 'optional' : 'demanded';
}
