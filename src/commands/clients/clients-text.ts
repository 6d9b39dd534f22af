import { clientTypes } from '../../clients/client-types.js';
import { pad } from '../../terminal/fit.js';
import type { Style } from '../../terminal/style.js';
import { type KnownClient, needsOf } from './known-clients.js';

const NAME_WIDTH = 36;

/** The kinds that can be chosen besides, for a client that is not in the list. */
export function kindsText({ bold, cyan, dim }: Style): string {
  const lines = clientTypes.flatMap(({ id, title, who }) => [
    `  ${pad(title, NAME_WIDTH)} ${cyan(id)}`,
    dim(`    ${who}`),
  ]);
  return [bold('Kinds of client'), ...lines].join('\n');
}

/** The clients for people: two lines each, under the headings of the picker. */
export function clientsText(clients: readonly KnownClient[], style: Style): string {
  const lines = clients.flatMap((client, index) => {
    const heading = client.heading === clients[index - 1]?.heading ? [] : ['', client.heading];
    return [...heading.map((text) => style.bold(text)), ...clientLines(client, style)];
  });
  return lines.slice(1).join('\n');
}

function clientLines({ preset }: KnownClient, { cyan, dim }: Style): string[] {
  const [kinds, ways, redirects] = needsOf(preset);
  const via = preset.via === undefined ? '' : ` · through ${preset.via}`;
  return [
    `  ${pad(preset.name, NAME_WIDTH)} ${cyan(preset.id)}`,
    dim(`    ${kinds} · ${ways} · ${redirects}${via}`),
  ];
}
