import type { Problem } from '../problem.js';

/** The longest name of one directory on the usual file systems. */
const LONGEST = 255;

/** What is wrong with the path of a new directory, or undefined. */
export function directoryFault(path: string): Problem | undefined {
  const quoted = JSON.stringify(path);
  if (path !== path.trim())
    return {
      message: `${quoted} begins or ends with a space.`,
      hint: `Use ${JSON.stringify(path.trim())}.`,
    };
  if (path.startsWith('-'))
    return {
      message: `${quoted} looks like a flag.`,
      hint: `For a directory of that name write ./${path}.`,
    };
  if (path.startsWith('~'))
    return {
      message: `${quoted} starts with ~, which only a shell expands.`,
      hint: 'Write the whole path.',
    };
  // A drive is written with one: C:\project.
  if (/[:;]/.test(path.replace(/^[a-z]:(?=[\\/])/i, '')))
    return {
      message: `${quoted} has a colon or semicolon in it, which ends a path for shells and npm.`,
      hint: 'Use another character.',
    };
  if (path.split(/[\\/]/).some((part) => part.length > LONGEST))
    return {
      message: `A directory name is longer than ${LONGEST} characters.`,
      hint: 'Use a shorter one.',
    };
  return undefined;
}
