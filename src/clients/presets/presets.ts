import { amazon } from './amazon.js';
import { anthropic } from './anthropic.js';
import { bridges } from './bridges.js';
import { editors } from './editors.js';
import { google } from './google.js';
import { hosted } from './hosted.js';
import { libraries } from './libraries.js';
import { microsoft } from './microsoft.js';
import { openai } from './openai.js';
import type { Preset, PresetGroup } from './preset.js';
import { selfHosted } from './self-hosted.js';
import { terminals } from './terminals.js';

const rows = [
  ...anthropic,
  ...openai,
  ...editors,
  ...microsoft,
  ...google,
  ...amazon,
  ...terminals,
  ...bridges,
  ...hosted,
  ...selfHosted,
  ...libraries,
];

export type PresetId = (typeof rows)[number]['id'];

/** Every real client we know. */
export const presets: readonly (Preset & { readonly id: PresetId })[] = rows;

/** Groups a person sits in front of; platforms and libraries are chosen on purpose. */
const RECOMMENDED_GROUPS: readonly PresetGroup[] = ['desktop', 'ide', 'cli', 'web'];

/** The clients a server lets in when nobody chooses. */
export const recommendedIds: readonly PresetId[] = presets
  .filter(({ group }) => RECOMMENDED_GROUPS.includes(group))
  .map(({ id }) => id);
