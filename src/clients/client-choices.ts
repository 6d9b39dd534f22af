import { clientTypes, type ClientTypeId, type RegistrationWay } from './client-types.js';
import type { PresetGroup } from './presets/preset.js';
import { presets, recommendedIds, type PresetId } from './presets/presets.js';

/** What a person can name: a real client, a kind of client, or the usual set. */
export type ClientId = PresetId | ClientTypeId | 'recommended';

interface ClientChoice {
  readonly value: ClientId;
  readonly title: string;
  readonly hint: string;
  readonly group: string;
  readonly covers?: readonly ClientId[];
}

const HEADINGS: Readonly<Record<PresetGroup, string>> = {
  desktop: 'Desktop apps',
  cli: 'Terminal',
  ide: 'Editors',
  web: 'Web apps',
  platform: 'Platforms',
  library: 'Libraries',
};

/** Everything that can be chosen, in the order it is shown: the usual set, real clients by group, kinds. */
export const clientChoices: readonly ClientChoice[] = [
  {
    value: 'recommended',
    title: 'Recommended',
    hint: 'every desktop, editor, terminal and web client we know',
    group: 'Sets',
    covers: recommendedIds,
  },
  ...Object.entries(HEADINGS).flatMap(([group, heading]) =>
    presets
      .filter((preset) => preset.group === group)
      .map(({ id, name, vendor }) => ({ value: id, title: name, hint: vendor, group: heading })),
  ),
  ...clientTypes.map(({ id, title, who }) => ({
    value: id,
    title,
    hint: who,
    group: 'Kinds of client',
  })),
];

interface RegistrationChoice {
  readonly value: RegistrationWay;
  readonly title: string;
  readonly hint: string;
}

/** The ways to register, as choices. */
export const registrationChoices: readonly RegistrationChoice[] = [
  {
    value: 'metadata-document',
    title: 'Client ID metadata document',
    hint: "the client's id is the URL of its description",
  },
  { value: 'dynamic', title: 'Dynamic registration', hint: 'RFC 7591, anyone may register' },
  { value: 'pre-registered', title: 'Pre-registered', hint: 'you add each client yourself' },
];
