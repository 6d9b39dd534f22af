import type { Answer } from './answer.js';

/** One challenge of a `WWW-Authenticate` header (RFC 9110 §11.6.1). */
export interface Challenge {
  /** In lower case. */
  readonly scheme: string;
  /** Names in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names of the parameters whose value stood in quotes. */
  readonly quoted: readonly string[];
}

const CHALLENGE = /(?:^|,)\s*([A-Za-z][\w!#$%&'*+.^`|~-]*)(?=\s|$|,)/g;
const PARAMETER = /([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g;

const read = new WeakMap<Answer, readonly Challenge[]>();

/** Every challenge of an answer, read once; text that is not a challenge is skipped. */
export function challengesOf(answer: Answer): readonly Challenge[] {
  const known = read.get(answer) ?? parse(answer.headers['www-authenticate'] ?? '');
  read.set(answer, known);
  return known;
}

/** The Bearer challenge among them, when there is one. */
export function bearerChallenge(answer: Answer): Challenge | undefined {
  return challengesOf(answer).find(({ scheme }) => scheme === 'bearer');
}

function parse(header: string): Challenge[] {
  const bare = header.replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => '"'.repeat(quoted.length));
  const starts = [...bare.matchAll(CHALLENGE)].filter(
    (match) => !/^\s*=/.test(bare.slice(match.index + match[0].length)),
  );
  return starts.map((match, index) => {
    const from = match.index + match[0].length;
    return challenge(match[1] ?? '', header.slice(from, starts[index + 1]?.index));
  });
}

function challenge(scheme: string, rest: string): Challenge {
  const found = [...rest.matchAll(PARAMETER)];
  const entries = found.map(([, name = '', quoted, token]): [string, string] => [
    name.toLowerCase(),
    quoted === undefined ? (token ?? '') : quoted.replace(/\\(.)/g, '$1'),
  ]);
  const quoted = found.filter((match) => match[2] !== undefined);
  return {
    scheme: scheme.toLowerCase(),
    parameters: Object.fromEntries(entries),
    quoted: quoted.map((match) => (match[1] ?? '').toLowerCase()),
  };
}
