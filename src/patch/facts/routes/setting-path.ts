/** A path of which only the setting is known that says it: two that are said by the same are the same. */
export function settingPath(written: string): string {
  return `/=${written.replace(/^(this|self)\./, '')}`;
}
