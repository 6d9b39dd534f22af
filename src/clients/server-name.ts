/** What clients call a server: they take it for an identifier, so the scope of a package name has to go. */
export function serverName(packageName: string): string {
  return packageName.replace(/^@[^/]*\//, '');
}
