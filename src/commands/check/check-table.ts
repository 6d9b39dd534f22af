import { ENGINE_NAMES, type EngineId } from '../../check/engines/engine-names.js';
import { presets } from '../../clients/presets/presets.js';
import { checkFlags } from '../../options/check-flags.js';

/** The table of `check`, with the real clients and the engines in it. */
export const checkTable = checkFlags(
  presets.map(({ id, name }) => ({ value: id, title: name })),
  Object.keys(ENGINE_NAMES).map((id) => ({
    value: id as EngineId,
    title: ENGINE_NAMES[id as EngineId],
  })),
);
