import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, strings } from '../../check/facts/answer.js';

/** The clients by name that a generated project in a directory was made for; none for any other. */
export function chosenIn(directory: string): readonly string[] {
  const answers = answersIn(directory);
  return isObject(answers) ? (strings(answers, 'clients') ?? []) : [];
}

function answersIn(directory: string): unknown {
  try {
    const record: unknown = JSON.parse(readFileSync(join(directory, 'mcp-auth.json'), 'utf8'));
    return isObject(record) ? record['answers'] : undefined;
  } catch {
    return undefined;
  }
}
