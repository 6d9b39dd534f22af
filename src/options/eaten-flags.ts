import type { Problem } from '../problem.js';
import { flagName } from './flag-name.js';
import type { Option, OptionTable } from './option.js';
import { shellWord } from './shell-word.js';

export interface NpmCall {
  /** The environment npm hands on. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly argv: readonly string[];
  /** What was typed before the arguments: `npm create mcp-auth@latest`. */
  readonly command: string;
}

/**
 * `npm create x --dry-run` keeps the flag to itself and only leaves `npm_config_dry_run` behind: a run without it would
 * write. Says so, with the line to type; undefined when nothing is missing.
 */
export function eatenFlags(call: NpmCall, tables: readonly OptionTable[]): Problem | undefined {
  if (call.env['npm_command'] !== 'init') return undefined;
  const eaten = tables
    .flatMap((table) => Object.entries(table))
    .filter(([key]) => !arrived(call.argv, flagName(key)))
    .flatMap(([key, option]) => eatenWords(option, flagName(key), call.env));
  if (eaten.length === 0) return undefined;
  return {
    message: `npm took ${eaten.map(({ flag }) => flag).join(' and ')} for itself; nothing was done.`,
    hint: `Type: ${call.command} -- ${repaired(call.argv, eaten).map(shellWord).join(' ')}`,
  };
}

interface Eaten {
  readonly flag: string;
  readonly value?: string;
  /** npm turned the value into a word of its own. */
  readonly lost?: true;
}

function eatenWords(option: Option, name: string, env: NpmCall['env']): readonly Eaten[] {
  const value = env[`npm_config_${name.replaceAll('-', '_')}`];
  const flag = `--${name}`;
  if (value === undefined) return [];
  if (option.kind === 'yesNo') {
    // npm has settings of the same names that hold other things, for instance the path of git.
    if (value === 'true') return [{ flag }];
    return value === '' && option.default ? [{ flag: `--no-${name}` }] : [];
  }
  if (option.kind === 'text' && option.bare === true) return value === 'true' ? [{ flag }] : [];
  if (value === '') return [];
  return [value === 'true' ? { flag, lost: true } : { flag, value }];
}

function arrived(argv: readonly string[], name: string): boolean {
  return argv.some((word) => word.replace(/=.*/s, '').replace(/^--(?:no-)?/, '') === name);
}

/** Puts the flags back; a value that became a word was most likely typed last. */
function repaired(argv: readonly string[], eaten: readonly Eaten[]): readonly string[] {
  const lost = eaten.filter((one) => one.lost === true);
  const last = argv.at(-1);
  const found = lost.length === 1 && last !== undefined && !last.startsWith('-') ? last : undefined;
  const kept = found === undefined ? argv : argv.slice(0, -1);
  return [...kept, ...eaten.flatMap((one) => typed(one, found ?? 'VALUE'))];
}

function typed({ flag, value, lost }: Eaten, lostValue: string): readonly string[] {
  if (lost === true) return [flag, lostValue];
  return value === undefined ? [flag] : [flag, value];
}
