import type { Problem } from '../problem.js';
import type { Parsed } from './answers.js';
import { directoryFault } from './directory-name.js';
import { issuerFault } from './issuer-url.js';
import type { TextFormat, TextOption } from './option.js';
import { packageNameFault } from './package-name.js';
import { plainTextFault } from './plain-text.js';

const faultOf: Readonly<Record<TextFormat, (text: string) => Problem | undefined>> = {
  directory: directoryFault,
  'package-name': packageNameFault,
  issuer: issuerFault,
  file: () => undefined,
  words: () => undefined,
};

/** Text that is printable and keeps the option's format. */
export function parseText(option: TextOption, raw: unknown): Parsed<string> {
  if (typeof raw !== 'string')
    return { problem: { message: 'The value is not text.', hint: 'Write it in quotes.' } };
  if (option.bare === true && raw === '') return { value: raw };
  const problem = plainTextFault(raw) ?? faultOf[option.format](raw);
  return problem === undefined ? { value: raw } : { problem };
}
