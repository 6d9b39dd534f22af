import { metadataFor } from '../../clients/metadata.js';
import { type Why, whyPublished } from '../../clients/why-published.js';
import type { Chosen } from '../../clients/resolve-clients.js';
import type { Served } from '../../clients/served.js';
import { formatJson } from '../../create/format-json.js';

/** Columns of the narrowest terminal whose lines are not broken. */
const WIDTH = 80;

/** How many names are told before "and 12 more". */
const NAMED = 3;

/** The metadata document a server will publish, as JSON, each value of its method list with its reason. */
export function publishedText(served: Served, chosen: readonly Chosen[]): string {
  const document = formatJson({ ...metadataFor(served) }, WIDTH);
  const url = `${served.issuer}/.well-known/oauth-authorization-server`;
  return [`Published at ${url}`, '', document, ...methodLines(served, chosen)].join('\n');
}

function methodLines(served: Served, chosen: readonly Chosen[]): string[] {
  const methods = whyPublished(served, chosen).filter(
    ({ key }) => key === 'token_endpoint_auth_methods_supported',
  );
  const width = Math.max(...methods.map(({ value }) => value.length));
  return methods.map((why) => {
    const label = `  ${why.value.padEnd(width)} ← `;
    return label + becauseText(why, WIDTH - label.length);
  });
}

/** The most names that fit beside a value, and how many more there are: `Claude Code, Cursor and 12 more`. */
export function becauseText(why: Why, room = Infinity): string {
  const texts = Array.from({ length: NAMED }, (_, index) => named(why, NAMED - index));
  return texts.find((text) => text.length <= room) ?? `${why.because.length} clients`;
}

function named({ because }: Why, names: number): string {
  const first = because.slice(0, names).join(', ');
  const more = because.length - names;
  return more > 0 ? `${first} and ${more} more` : first;
}
