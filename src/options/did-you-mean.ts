import type { Problem } from '../problem.js';
import { editDistance } from './edit-distance.js';

const MOST_LISTED = 8;
const MOST_SUGGESTED = 3;

/** `a, b or c`. Intl.ListFormat would say so too, after 20 ms. */
function either(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' or ');
}

/** The known name a person most likely meant, or undefined when none is close. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  // Names are ids; people also type titles (`VS Code`).
  const word = typed.toLowerCase();
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const [best] = known
    .map((name) => ({ name, distance: editDistance(word, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance);
  return best?.name ?? (word.length > 2 ? known.find((name) => name.startsWith(word)) : undefined);
}

/** The titles that begin most like what was typed so far, nearest first; empty when none is close. */
export function nearestTitles(typed: string, titles: readonly string[]): string[] {
  const word = joined(typed);
  const found = titles.map((title) => {
    const whole = joined(title);
    const starts = [0, 1].map((longer) => whole.slice(0, word.length + longer));
    return { title, distance: Math.min(...starts.map((start) => editDistance(word, start))) };
  });
  const close = found.filter(
    ({ distance }) => distance <= Math.max(1, Math.floor(word.length / 3)),
  );
  const best = close.toSorted((a, b) => a.distance - b.distance);
  return best.slice(0, MOST_SUGGESTED).map(({ title }) => title);
}

/** `Did you mean a or b?`, of the titles that begin most like what was typed; empty when none does. */
export function didYouMean(typed: string, titles: readonly string[]): string {
  const near = nearestTitles(typed, titles);
  return near.length === 0 ? '' : `Did you mean ${either(near)}?`;
}

function joined(title: string): string {
  return title.toLowerCase().replaceAll(/\s+/g, '');
}

/** Says that a name is unknown, and which one was probably meant. `what` is for instance `choice`. */
export function unknownName(what: string, typed: string, known: readonly string[]): Problem {
  const meant = nearest(typed, known);
  const message = `There is no ${what} ${JSON.stringify(typed)}.`;
  if (meant !== undefined) return { message, hint: `Did you mean ${meant}?` };
  const related = known.filter((name) =>
    wordsOf(name).some((word) => wordsOf(typed).includes(word)),
  );
  if (related.length > 0) {
    return { message, hint: `Did you mean ${either(related.slice(0, MOST_LISTED))}?` };
  }
  const listed = known.slice(0, MOST_LISTED).join(', ');
  const more = known.length > MOST_LISTED ? ` and ${known.length - MOST_LISTED} more` : '';
  return { message, hint: `Known: ${listed}${more}.` };
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[^a-z0-9]+/);
}
