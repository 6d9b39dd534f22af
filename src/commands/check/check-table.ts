import { presets } from '../../clients/presets/presets.js';
import { checkFlags } from '../../options/check-flags.js';

/** The table of `check`, with the real clients in it. */
export const checkTable = checkFlags(presets.map(({ id, name }) => ({ value: id, title: name })));
