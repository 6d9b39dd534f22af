import type { FunctionFact } from '../code-facts.js';
import { type Condition, implied, spell } from '../condition.js';
import type { Seen } from '../evidence.js';
import type { CodeIndex } from './code-index.js';
import { reach } from './reach.js';
import { findSecretChecks } from '../secrets/find-secret-checks.js';
import { CLIENT_SECRET } from '../secret-words.js';

/** What a project gives a library to register clients with. */
const REGISTERS = ['registerClient', 'register_client'];
const FINDS = ['getClient', 'get_client'];

/**
 * What speaks against clients getting a secret from the registration of a library alone, which gives public ones
 * none: the project has to keep what is registered, and neither there nor where it finds clients to write a secret
 * of its own or to refuse who has none.
 */
export function registrationDoubts(index: CodeIndex, library: FunctionFact): Seen[] {
  const keeps = REGISTERS.some(
    (name) => index.byName.has(name) || index.mentionsOf(name).length > 0,
  );
  if (!keeps)
    return [{ what: 'nothing here keeps the clients that register', place: library.place }];
  const registering = REGISTERS.flatMap((name) => index.meant(name, library));
  const finding = FINDS.flatMap((name) => index.meant(name, library));
  return [
    ...registering
      .filter((one) => refusesAll(index.textOf(one)))
      .map(({ place }) => ({ what: 'registration is refused here', place })),
    ...reach(index.meant, [...registering, ...finding]).flatMap((one) => [
      ...secretsOf(one),
      ...demandsOf(one),
    ]),
  ];
}

/** Its body begins with that, but for a docstring, comments and what is logged. */
function refusesAll(text: string): boolean {
  const head = /\)\s*(?:(?:->|:)[^:{)\n]*)?(?:=>\s*)?[{:]/.exec(text);
  return head !== null && BEGINS_WITH_REFUSAL.test(text.slice(head.index + head[0].length));
}

const BEGINS_WITH_REFUSAL =
  /^(?:\s*(?:"{3}(?:(?!"{3})[^])*"{3}|'{3}(?:(?!'{3})[^])*'{3}|(?:#|\/\/)[^\n]*|(?:\w+\.)*log\w*\.\w+\([^\n]*\);?[ \t]*(?=\r?\n)))*\s*(?:raise|throw)\b/;

function secretsOf({ reads }: FunctionFact): Seen[] {
  return reads
    .filter(({ name, written }) => written === true && CLIENT_SECRET.test(name))
    .filter(({ text, where }) => !IS_KEPT.test(text) && !isOfConfidential(where))
    .map(({ place }) => ({ what: 'clients are given a secret here', place }));
}

/** Only for those who chose a method with a secret: `method != "none"`, `method in ("client_secret_post", …)`. */
function isOfConfidential(where: readonly Condition[]): boolean {
  const isMethod = (text: string) => /auth_?method/i.test(text);
  return where.flatMap(implied).some((one) => {
    if (one.kind === 'differs') return isMethod(one.left) && /^['"]none['"]$/.test(one.right);
    return one.kind === 'same' && isMethod(one.left) && OF_SECRETS.test(one.right);
  });
}

const OF_SECRETS = /^[[({]?['"]client_secret_(?!.*none)/;

/** That of a record, by its own name: `row.client_secret`, `data["client_secret"]`; a setting is the same for all. */
const IS_KEPT =
  /^(?!(?:self|this|cls|settings|config|env|os|app|options)\b)\w+(?:\.client_?secret|\[["']client_?secret["']\]|\.get\(["']client_?secret["']\))$/i;

function demandsOf(one: FunctionFact): Seen[] {
  const asked = findSecretChecks(one)
    .filter(({ kind }) => kind === 'refuses-none' || kind === 'demanded')
    .map(({ what, place }) => ({ what: `a secret is demanded: ${what}`, place }));
  const refused = one.checks
    .filter(({ refuses, condition }) => refuses && CLIENT_SECRET_IN.test(spell(condition)))
    .map(({ condition, place }) => ({ what: `who is refused here: ${spell(condition)}`, place }));
  return asked.length > 0 ? asked : refused;
}

const CLIENT_SECRET_IN = /client_?secret/i;
