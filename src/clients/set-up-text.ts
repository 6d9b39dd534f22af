import type { Preset, Setup } from './presets/preset.js';
import { serverName } from './server-name.js';

/** How to tell one client about a server. */
export interface SetUpText {
  /** A file to write `text` into; a command and steps have none. */
  readonly file?: string;
  readonly kind: Setup['kind'];
  readonly text: string;
}

/** The command, the JSON or the clicks that add the server to a client; undefined where nobody knows. */
export function setUpText(
  { setup }: Preset,
  server: { readonly name: string; readonly url: string },
): SetUpText | undefined {
  if (setup === undefined) return undefined;
  const name = serverName(server.name);
  const fill = (text: string) => text.replaceAll('{name}', name).replaceAll('{url}', server.url);
  switch (setup.kind) {
    case 'command':
      return { kind: setup.kind, text: fill(setup.command) };
    case 'steps':
      return { kind: setup.kind, text: fill(setup.steps) };
    case 'file':
      return {
        kind: setup.kind,
        file: setup.path,
        text: fill(JSON.stringify(setup.json, null, 2)),
      };
  }
}
