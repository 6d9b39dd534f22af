import { contains } from '../../source/place.js';
import { fileKind } from '../file-kind.js';
import type { FunctionFact } from '../code-facts.js';
import { CODE_WORDS } from '../member-names.js';
import type { Project } from '../../project/read-project.js';
import { isSource } from '../../source/sources.js';

/** A project as its functions are read, and as they are written. */
interface Reading {
  readonly project: Project;
  readonly functionsOf: (file: string) => readonly FunctionFact[];
  readonly textOf: (one: FunctionFact) => string;
}

/**
 * Finds functions that refuse requests for a key they do not carry, wherever such a function is put: a server that
 * knows no secret of clients may still let in none without that key.
 */
export function findGatekeepers({ project, functionsOf, textOf }: Reading): FunctionFact[] {
  return project
    .search(CODE_WORDS)
    .filter((file) => isSource(file) && fileKind(file) === undefined)
    .filter((file) => asksForKey(project.read(file) ?? ''))
    .flatMap((file) => {
      const functions = functionsOf(file);
      return innermost(
        functions.filter((one) => isGatekeeper(textOf(one))),
        functions.filter((one) => !LETS_PASS.test(textOf(one))),
      );
    });
}

function isGatekeeper(text: string): boolean {
  return text.length < LONGEST && asksForKey(text) && !ASKS_ELSE.test(text);
}

/** In characters. What is longer makes the server, and is not in front of it. */
const LONGEST = 4000;

function asksForKey(text: string): boolean {
  return REFUSES.test(text) && READS_REQUEST.test(text) && COMPARES.test(text);
}

/** `if (pathname === '/authorize') return;`: it keeps nothing, and serves nothing. */
const LETS_PASS =
  /^if\b[^{}]*(?:\breturn(?:\s+(?:await\s+)?next\([^()]*\))?;?|\{\s*return(?:\s+(?:await\s+)?next\([^()]*\))?;?\s*\})$/;

/** What holds another one of them, or a route, only puts it in its place. */
function innermost(keepers: readonly FunctionFact[], all: readonly FunctionFact[]) {
  const placed = new Set([...keepers, ...all.filter(({ routes }) => routes.length > 0)]);
  return keepers.filter(
    (one) => ![...placed].some((other) => other !== one && contains(one.span, other.span)),
  );
}

const REFUSES =
  /\b40[13]\b|(\b|HTTP)(Not)?[Uu]nauthori[sz]ed|\bUNAUTHORI[SZ]ED|\bFORBIDDEN|(\b|HTTP)[Ff]orbidden|NotAuthorized|PermissionDenied|AuthenticationFailed|\bhas_permission\b|\bcanActivate\b/;

const READS_REQUEST =
  /\bheaders?\b|\b(req|request|ctx|self)\.(auth|authorization)\b|\.(get|header)\(\s*['"]x-|\bMETA\b|\b(req|request|ctx|c|event)\b[^\n]{0,40}\b(body|form|data|query)|\bget_(body_)?argument\b|parse_qs|\bget_media\(|\bHeader\(|\bgetHeaders?\(/;

/** By a header of its own, a digest, or a setting. */
const COMPARES =
  /['"]x[-_](?!forwarded|request|real|trace|correlation)[\w-]+['"]|['"]([\w-]+-)?(api|subscription|partner)-?key['"]|check_password|compare_digest|timingSafeEqual|compareSync|\.(verify|matches|compare)\w*\(|createHash|hashlib|sha256|\bprocess\.env\.|\bos\.environ|\benv\.[A-Z]/i;

/** What has to be said by who is logged in, who brings a token, or where a request comes from. */
const ASKS_ELSE =
  /bearer(?!.{0,12}\benv\b)|\bjwt|session|cookie|csrf|origin\b|referer|\bhost\b|\buser(?!-agent|name)|admin|webhook|access_?token|(await|return)\s+fetch\(|axios|httpx|requests\.|login|consent|approv|\.status(_?code)?\s*[!=]==?/i;
