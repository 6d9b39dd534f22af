import type { Option } from './option.js';

/** The default as a person types it, or where it comes from; undefined when there is none worth telling. */
export function defaultText(option: Option): string | undefined {
  if (option.derived !== undefined) return option.derived;
  if (option.kind === 'yesNo') return option.default ? 'yes' : 'no';
  if (option.kind === 'many') return option.default?.join(',');
  return option.default === undefined ? undefined : String(option.default);
}
