import type { ClientRow } from '../matrix/client-row.js';

/** What happens to one client, in a sentence or two. */
export function clientSentence(row: ClientRow): string {
  const parts = [
    row.registration === undefined ? [] : [WAY_WORDS[row.registration]],
    row.method ?? [],
  ];
  const sure = row.basis === 'sourced' ? '' : ` (${BASIS_WORDS[row.basis]})`;
  const later = row.afterPublishing ? ', once the internet can reach the server' : '';
  if (row.outcome === 'connects') return `connects: ${parts.flat().join(', ')}${later}${sure}`;
  const reasons = row.because.map(({ rule, text }) =>
    rule === undefined ? text : `${text} [${rule}]`,
  );
  const shows = row.shows === undefined ? '' : ` It shows: ${row.shows}.`;
  const verb = row.outcome === 'fails' ? 'will fail' : 'unknown';
  return `${verb}: ${reasons.join('; ')}${sure}.${shows}`;
}

const BASIS_WORDS = {
  reported: 'as others report it to behave',
  assumed: 'how it behaves is a guess',
} as const;

const WAY_WORDS: Readonly<Record<NonNullable<ClientRow['registration']>, string>> = {
  'metadata-document': 'by its metadata document',
  dynamic: 'by dynamic registration',
  'pre-registered': 'registered by hand',
};
