import type { Preset } from './presets/preset.js';

/** Whether a client runs at its vendor, who cannot reach a server on somebody's own machine. */
export function isHosted({ redirectUris }: Preset): boolean {
  return redirectUris.length > 0 && redirectUris.every((uri) => uri.startsWith('https://'));
}
