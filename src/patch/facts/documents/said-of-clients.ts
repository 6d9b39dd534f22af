import type { Seen } from '../evidence.js';
import { placeAt } from '../../source/sources.js';

/** What a file contains that says how clients of the MCP Python SDK authenticate, or serves its metadata. */
export const SDK_WORDS = [
  'ClientRegistrationOptions',
  'oauth-authorization-server',
  'auth_method',
  'client_secret',
  'RegistrationHandler',
  'ClientAuthenticator',
  'TokenHandler',
  'MetadataHandler',
  'is_not(None)',
  'isnot(None)',
  'NOT NULL',
] as const;

interface Saying {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Each is rare where clients are kept as the SDK registers them, and says that some may not be where it is found. */
const SAYINGS: readonly Saying[] = [
  {
    what: 'the method of a client is told or chosen here',
    pattern: /\b\w*auth_method(?!s|["']?\s*[:=]\s*["']none["'])\w*|\bclient_secret_expires_at\b/g,
  },
  {
    what: 'a handler of the SDK is used or replaced here',
    pattern: /\b\w*(RegistrationHandler|ClientAuthenticator|TokenHandler|MetadataHandler)\b/g,
  },
  {
    what: 'a client is kept with a secret only',
    pattern:
      /\bclient_secret\w{0,20}["'`]?(?:\s+\w+)?[^,\n]{0,100}\bNOT NULL\b|\bclient_secret["']?\s{0,20}[,:=][^\n]{0,200}nullable\s*=\s*False|\bclient_secret\s*:\s*(Mapped\[str\]|(str|SecretStr|bytes)[ \t]*(#.*)?$|(str|SecretStr)\s*=\s*Field\(\s*(\.\.\.|[^d)\s]))/gim,
  },
  {
    what: 'a secret has to be there where it is used',
    pattern:
      /\bclient_secret\.(?!get_secret_value|json\b)\w+|(hash|digest|fingerprint|crypt|seal|sign|encode)\w{0,40}\(\s*(?:\w+\.){0,9}client_secret\b/gi,
  },
  {
    what: 'clients are told apart by their secret here',
    pattern: /\b(?:if|and|or|not|bool\()\s*(?:not\s+)?(?:\w+\.){1,9}client_secret\b/g,
  },
  {
    what: 'clients are found by their secret, or given one, in the database',
    pattern:
      /secret\w{0,40}(\.(is_not|isnot)\(None\)|["'`]?\s+IS\s+NOT\s+NULL)|COALESCE\([^()]{0,200}secret/gi,
  },
  {
    what: 'another document may be served in its place',
    pattern:
      /(?<!:\s*f?)["']\/?\.well-known\/oauth-authorization-server|["']oauth-authorization-server/g,
  },
];

/** Where a file says something of how clients authenticate, beyond keeping what the SDK hands it. */
export function saidOfClients(source: { readonly file: string; readonly text: string }): Seen[] {
  const text = source.text.replace(GIVES_SECRET, (lines) => lines.replace(/[^\r\n]/g, ' '));
  return SAYINGS.flatMap(({ what, pattern }) => {
    const found = [...text.matchAll(pattern)].find(
      ({ index }) => !IS_COPY.test(lineAt(text, index)),
    );
    return found === undefined ? [] : [{ what, place: placeAt(source, found.index) }];
  });
}

/** A secret for those who chose a method with one, and nothing for others. */
const GIVES_SECRET =
  /^([ \t]*)if (?![^\n]*\bor\b)[^\n]{0,200}?auth_method (?:!= ["']none["']|in [[({](?:["']client_secret_\w+["'],? ?)+[\])}])[^\n]*:\r?\n(?:\1[ \t](?=[^\n]{0,200}?client_secret["'\]]* = )[^\n]*\r?\n)+(?!\1[ \t]|[ \t]*(?:else|elif)\b)/gm;

/**
 * A line that hands on a member by its own name, states the column it is kept in, or tells
 * people of the document.
 */
const IS_COPY = new RegExp(
  [
    /^["']?(?:\w+\.)*(\w+)["']?\s*[:=]\s*(?:\w+\.)*\w+(?:\.\1|\.get\(["']\1["']\)|\[["']\1["']\]),?$/,
    /^\w+\s*(?::[^=]*)?=\s*(?:\w+\.)?(?:Column|mapped_column)\((?!.*nullable\s*=\s*False)/,
    /^(?:#|\w*print\(|(?:\w+\.)?log\w*\.\w+\()/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

function lineAt(text: string, index: number): string {
  const start = text.lastIndexOf('\n', index - 1) + 1;
  const end = text.indexOf('\n', index);
  return text.slice(start, end === -1 ? undefined : end).trim();
}
