/**
 * Whether the text of a function tests nothing, gives no path to anybody, and names nothing that bears on clients:
 * most of a project is like that. Only its name, its parameters and what it calls are of interest.
 */
export function isSilent(text: string): boolean {
  return !SAYS_SOMETHING.test(text);
}

const SAYS_SOMETHING =
  /\b(if|elif|switch|case|match|assert|throw|raise|abort)\b|\?|['"`}]\/|path|url|route|endpoint|@\w|secret|verifier|challenge|pkce|public|confidential|private|password|grant|client|assertion|auth|basic|bearer|body|form|params|header|method|\bx[-_]|error|exception|invalid|reject|deny|\b[45]\d\d\b/i;
