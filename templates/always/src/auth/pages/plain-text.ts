/**
 * Text of a stranger, fit to be shown inside a sentence of ours: on one line, capped, and without
 * the characters that hide, reorder or break it (controls, bidi overrides, zero-width and
 * unassigned ones). RFC 7591 §5: whoever registers a client chooses its name to look like somebody else's.
 */
export function plainText(value: unknown, limit = 60): string {
  if (typeof value !== 'string') return '';
  const visible = value
    .slice(0, 10 * limit)
    .normalize('NFC')
    .replace(/[\s\p{Z}\u2800]+/gu, ' ')
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
    // More marks on a letter than any language uses would run over the lines around it.
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
  const characters = [...visible];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : visible;
}
