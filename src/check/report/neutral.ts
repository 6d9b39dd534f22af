const CONTROL =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Makes text of a server harmless to print: control and direction characters become `\u{…}`, long text is cut. */
export function neutral(text: string, limit = 600): string {
  const safe = text.replace(
    CONTROL,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return safe.length > limit ? `${safe.slice(0, limit)}…` : safe;
}
