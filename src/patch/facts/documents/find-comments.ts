import type { ArrayFact } from '../facts.js';
import { type Sources, placeAt } from '../../source/sources.js';
import type { Span } from '../../source/place.js';
import type { SourceTree, Tree } from '../../source/tree.js';

/** Comments in the value, in its arrays, on the line of each and on the lines above. */
export function commentsAround(
  sources: Sources,
  tree: SourceTree,
  { value, arrays }: { value: Tree; arrays: readonly ArrayFact[] },
): string {
  const spans = [
    { tree, start: value.start, end: value.end },
    ...arrays.map((array) => ({ tree: sources.tree(array.file), ...array.span })),
  ];
  const texts = spans.flatMap(({ tree: of, start, end }) =>
    of === undefined ? [] : commentsNear(of, start, end),
  );
  return [...new Set(texts)].join('\n');
}

function commentsNear({ text, comments }: SourceTree, start: number, end: number): string[] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = (text.indexOf('\n', end) + text.length + 1) % (text.length + 1);
  let top = lineStart;
  for (const comment of comments.toReversed()) {
    const between = text.slice(comment.end, top);
    const own = text.slice(text.lastIndexOf('\n', comment.start - 1) + 1, comment.start);
    if (comment.end <= top && between.trim() === '' && own.trim() === '') top = comment.start;
  }
  const isBeside = (comment: Span) => comment.start >= top && comment.end <= Math.max(lineEnd, end);
  const isAbove = (comment: Span) =>
    comment.end <= lineStart &&
    lineStart - comment.end < NEAR &&
    OF_SEVERAL.test(text.slice(comment.start, comment.end));
  return comments
    .filter((comment) => isBeside(comment) || isAbove(comment))
    .map((comment) => text.slice(comment.start, comment.end));
}

/** In characters: as far as what is said of several endpoints reaches. */
const NEAR = 800;

/** `// Both endpoints require confidential clients`, above the first of them. */
const OF_SEVERAL = /\b(both|all|each|every|these|following)\b[^\n]*\bendpoints?\b/i;

const ELSEWHERE =
  /\b(external|third[- ]party|upstream|delegat(?:e[sd]?|ing)|delegation to)\b[^\n]{0,40}(oauth|provider|identity|authori[sz]ation server|idp)|\b(points?|pointing|proxy|proxies) to\b[^\n]{0,40}(auth0|okta|keycloak|cognito|clerk|entra|workos|provider)/i;

/** A comment at an object that says its endpoints are somebody else's. */
export function foreignBy({ file, text, comments }: SourceTree, node: Tree) {
  const near = comments.find(
    ({ start, end }) =>
      end > node.start - 200 && start < node.end && ELSEWHERE.test(text.slice(start, end)),
  );
  if (near === undefined) return {};
  const what = `a comment says so: ${text.slice(near.start, near.end).replace(/\s+/g, ' ').slice(0, 100)}`;
  return { foreignBy: { what, place: placeAt({ file, text }, near.start) } };
}
