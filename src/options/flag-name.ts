/** The flag of a table key, without dashes: `packageManager` becomes `package-manager`. */
export function flagName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
