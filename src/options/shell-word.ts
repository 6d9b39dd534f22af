/** Characters that no shell (POSIX, PowerShell, cmd) reads as anything else. */
const BARE = /^[A-Za-z0-9_./:+-][A-Za-z0-9_./:+@=-]*$/;

/** Text that stays itself between double quotes in all three; a backslash does unless it escapes something. */
const QUOTABLE = /^(?:[^"$`\\!%]|\\(?![\\"$`!]|$))*$/;

/**
 * One word of a command line: bare where every shell agrees, in double quotes where they all keep it (a comma makes a list
 * in PowerShell), otherwise in single quotes as POSIX shells want them.
 */
export function shellWord(text: string): string {
  if (BARE.test(text)) return text;
  if (text !== '' && QUOTABLE.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}
