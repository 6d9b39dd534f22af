import type { Seen } from '../evidence.js';
import { atoms, type Condition, spell } from '../condition.js';
import type { FunctionFact } from '../code-facts.js';
import type { CodeIndex } from './code-index.js';
import { isOfClass } from './is-of-class.js';
import { isOfCodes } from '../secrets/which-grant.js';

/**
 * Where functions may ask for what OAuth has no name for: they refuse a request for want of a key, a signature, a
 * login, or hand the whole request to what is not here and may.
 */
export function otherProofs(index: CodeIndex, functions: readonly FunctionFact[]): Seen[] {
  return functions
    .filter(({ ofLibrary }) => !ofLibrary)
    .flatMap((one) => [
      ...refusals(one),
      ...certificates(index, one),
      ...handedOver(index, one, functions),
    ]);
}

/** The connection says who comes (RFC 8705 §2). */
function certificates({ textOf }: CodeIndex, one: FunctionFact): Seen[] {
  const what = 'the certificate of the connection is read, by which clients prove who they are';
  return OF_CONNECTION.test(textOf(one)) ? [{ what, place: one.place }] : [];
}

const OF_CONNECTION =
  /get_?peer_?(x509_?)?cert|\bpeer_?cert|\b(socket|connection)\.authorized\b|SSL_CLIENT_(CERT|VERIFY|S_DN|M_SERIAL)|\btls\??\.client_?cert/i;

function refusals({ checks }: FunctionFact): Seen[] {
  return checks
    .filter(({ refuses, where }) => refuses && isOfCodes(where))
    .filter(({ condition }) => atoms(condition).some(isOfOther))
    .map(({ condition, place }) => ({
      what: `a request is refused for want of something else: ${spell(condition)}`,
      place,
    }));
}

function isOfOther(atom: Condition): boolean {
  const text = spell(atom);
  const isProof = PROOF.test(text) || (OF_SETTING.test(text) && !IS_SETTING.test(text));
  if (OF_POLICY.test(text)) return true;
  const isKept = atom.kind === 'differs' && KEPT_OF_CLIENT.test(text);
  return (isProof || isKept) && !OF_OAUTH.test(isKept ? text.replace(/client_?id/gi, '') : text);
}

const PROOF =
  /(api|partner|platform|gateway|internal|ops|admin)_?key|\bx[-_]\w+[-_]key|partner|\bx[-_]\w*signature|certificate|thumbprint|fingerprint|is_?authenticated|permission|requestContext\??\.(authorizer|identity)|\b(request|req|ctx|self\.request)\??\.(user|session|cookies)\b|\bis (not )?(session|request\.cookies)\b/i;

/** What a client may is looked up by its type or tier: `policy.allows(client, Action.RedeemCode)`, `grantsFor(client.type)`. */
const OF_POLICY =
  /\bpolic(?:y|ies)\w{0,40}[.[(].{0,200}\bclient|\b\w+\(\s*client\??\.(type|kind|tier|level|trust)\b|\[\s*client\??\.(type|kind|tier|level|trust)\s*\]/i;

/** `dto.app_key !== client.appKey`. */
const KEPT_OF_CLIENT = /\bclient\.\w*(key|token|passw|cert|thumb|finger)/i;

/** It is compared with what the server was set up with: `request.META["HTTP_X_KEY"]`, `env.PARTNER_TOKEN`. */
const OF_SETTING =
  /\bMETA\b|\benv(iron)?\b.{0,3}['"]?[A-Z_]*(KEY|TOKEN|PASSWORD)\b|\b[A-Z]{2,}_(KEY|TOKEN|PASSWORD)\b|\bsettings\.\w*(KEY|TOKEN|PASSWORD|key|token|password)\b/;

/** One is missing, and the server takes the blame. */
const IS_SETTING = /^(not )?[\w.]+(\[['"]\w+['"]\])?$/;

const OF_OAUTH =
  /secret(?!s\.)|verifier|challenge|pkce|jwk|public_?key|private_?key|signing|grant_?type|client_?id\b|redirect|auth_?method|\bcode\b/i;

function handedOver(index: CodeIndex, one: FunctionFact, known: readonly FunctionFact[]): Seen[] {
  const called = [...index.textOf(one).matchAll(HANDED_REQUEST)].map(([, name = '']) => name);
  return [...new Set(called)]
    .filter((name) => MAY_KNOW.test(name))
    .filter((name) => index.mayAskThere(one.file, name.replace(/\..*/, '')))
    .filter((name) => !index.byName.has(name) && !known.some((other) => isCalled(other, name)))
    .map((name) => ({
      what: `${name} is handed the request, and its code is not here`,
      place: one.place,
    }));
}

/** `clients.resolve` of a file or a class that is named like that. */
function isCalled({ name, file, owner }: FunctionFact, called: string): boolean {
  const [, of = '', own] = /^(\w+)\.(\w+)$/.exec(called) ?? [];
  return name === own && (file.replace(/^.*\/|\.\w+$/g, '') === of || isOfClass(owner, of));
}

const HANDED_REQUEST = /(?<![\w.])([\w.]+)\(\s*(?:req|request|ctx|event|self\.request)\s*[,)]/g;
const MAY_KNOW =
  /^(?!parse|extract|read|decode)(?!.*(ip|addr\w*)$)(?!.*(limit|record|log|audit|fail|rate)).*(client|auth|caller|partner|identif|credential|principal|account|require|admit|ensure|protect|permi|allow|verify|check)/i;
