import { clientChoices } from '../../clients/client-choices.js';
import type { Preset } from '../../clients/presets/preset.js';
import { presets } from '../../clients/presets/presets.js';
import { redirectForms } from '../../clients/redirect-forms.js';
import { visibleChoices } from '../../terminal/picker-state.js';

/** A real client under the heading it is listed with. */
export interface KnownClient {
  readonly preset: Preset;
  readonly heading: string;
}

/** The real clients that match every word of the filter, in the order the picker shows them. */
export function knownClients(filter: string): readonly KnownClient[] {
  const known = clientChoices.flatMap(({ value, group }) => {
    const preset = presets.find(({ id }) => id === value);
    return preset === undefined ? [] : [{ preset, heading: group }];
  });
  const choices = known.map(({ preset, heading }) => ({
    value: preset.id,
    title: preset.name,
    hint: [preset.vendor, preset.via ?? '', ...needsOf(preset)].join(' '),
    group: heading,
  }));
  const visible = new Set(visibleChoices(choices, filter).map(({ value }) => value));
  return known.filter(({ preset }) => visible.has(preset.id));
}

/** What a client needs of a server, in words: kinds, ways to register, redirects. */
export function needsOf(preset: Preset): readonly [kinds: string, ways: string, redirects: string] {
  const forms = redirectForms(preset);
  return [
    preset.clientTypes.join(', '),
    preset.registration.join(', '),
    forms.length === 0 ? 'not known' : forms.join(', '),
  ];
}
