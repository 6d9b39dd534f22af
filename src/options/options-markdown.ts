import { conditionText } from './condition.js';
import { defaultText } from './default-text.js';
import { flagName } from './flag-name.js';
import { markdownTable } from './markdown-table.js';
import type { Option, OptionTable } from './option.js';

/** A table for the README: flag, meaning, default. Aligned the way prettier aligns it. */
export function optionsMarkdown(table: OptionTable): string {
  const rows = Object.entries(table).map(([key, option]) => [
    flagCell(key, option),
    meaningCell(option),
    defaultText(option) ?? '',
  ]);
  return markdownTable(['Flag', 'Meaning', 'Default'], rows);
}

function flagCell(key: string, option: Option): string {
  const name = flagName(key);
  if (option.positional === true) return `\`[${name}]\``;
  const short = option.alias === undefined ? '' : `, \`-${option.alias}\``;
  if (option.kind !== 'yesNo') return `\`--${name}\`${short}`;
  return option.default ? `\`--no-${name}\`` : `\`--${name}\`${short}`;
}

/** Values of a short list are part of the meaning; a long one has its own place. */
const MOST_NAMED = 5;

function meaningCell(option: Option): string {
  const choices = 'choices' in option ? option.choices.map(({ value }) => `\`${value}\``) : [];
  const listed =
    choices.length > 0 && choices.length <= MOST_NAMED ? `: ${choices.join(', ')}` : '';
  const only = option.onlyIf === undefined ? '' : `; only when ${conditionText(option.onlyIf)}`;
  const not = option.kind === 'yesNo' && option.default ? 'Do not ' : '';
  const help = not === '' ? option.help : `${not}${lowerFirst(option.help)}`;
  return `${help}${listed}${only}`;
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
