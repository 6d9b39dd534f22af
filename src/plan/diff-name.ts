/** A name in a unified diff: quoted as in C where git demands it, ended by a tab where it would end early. */
export function diffName(side: 'a' | 'b', path: string): string {
  const name = `${side}/${path}`;
  if (/["\\\u0000-\u001f\u007f]/.test(name)) return `"${name.replace(ODD, escaped)}"`;
  return name.includes(' ') ? `${name}\t` : name;
}

const ODD = /["\\\u0000-\u001f\u007f]/g;

function escaped(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
