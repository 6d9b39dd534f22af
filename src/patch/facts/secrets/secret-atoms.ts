import { type Condition, negate, spell } from '../condition.js';
import { meansPublic } from './means-public.js';
import { METHOD, PROOF_KEY, secretRole } from '../secret-words.js';

/** Nobody said who they are: that refuses no client for want of a secret. */
export function isNobody(atom: Condition): boolean {
  return atom.kind === 'not' && /client_?id\b/i.test(spell(atom));
}

/** Singles out clients with a secret; each part of `a || b` does. Who is left after the others were refused are all. */
export function isConfidential(atom: Condition): boolean {
  if (atom.kind === 'met') return false;
  if (atom.kind === 'any') return atom.parts.every(isConfidential);
  return (
    meansPublic(negate(atom)) || meansSecretMethod(atom) || isWeb(atom) || isHeld(atom, 'kept')
  );
}

/** `app.client_type === 'web'`: of the types of RFC 6749 §2.1 the one with a server to keep a secret in. */
function isWeb(atom: Condition): boolean {
  if (atom.kind !== 'same' || !/^['"]web['"]$/.test(atom.right)) return false;
  return /(client|app)\w*\??\.(client_?)?(type|kind)$/i.test(atom.left);
}

/** An assertion was sent, or is what the branch is about. */
export function bringsAssertion(atom: Condition): boolean {
  return atom.kind !== 'not' && atom.kind !== 'met' && /assertion/i.test(spell(atom));
}

/** What a client proves itself by instead of a secret (RFC 7523 §2.2). */
const ASSERTION = /client_?assertion\b/i;

/** No secret was sent, a secret differs, or a comparison of it failed. */
export function asksForSecret(atom: Condition): boolean {
  if (atom.kind === 'not') {
    const text = spell(atom.part);
    return secretRole(text) === 'sent' || ASSERTION.test(text) || isCall(atom);
  }
  if (atom.kind !== 'differs' || METHOD.test(atom.left)) return false;
  const roles = [secretRole(atom.left), secretRole(atom.right)];
  return roles.includes('sent') || (roles.includes('kept') && !/^['"]/.test(atom.right));
}

/** `!compare_digest(stored, sent)`, `!bcrypt.compare(…)`: something kept was compared, and differs. */
export function differsFromKept(atom: Condition): boolean {
  if (atom.kind !== 'not') return false;
  const text = spell(atom.part);
  return COMPARES.test(text) && !PROOF_KEY.test(text) && !OF_IDS.test(text);
}

/** `timingSafeEqual(body.client_id, CLIENT_ID)`: who it is, and not that it is. */
const OF_IDS = /^(?!.*(secret|password|hash)).*client_?id\b/i;

/** `if (row.key_digest)` around a comparison with `row.key_digest`: whoever has none is not asked for it. */
export function isAskedFirst(around: Condition, compared: Condition): boolean {
  if (around.kind !== 'holds' || !differsFromKept(compared)) return false;
  const { text } = around;
  return (
    /^[\w$]+\??[.[]/.test(text) && secretRole(text) !== 'sent' && spell(compared).includes(text)
  );
}

const COMPARES =
  /\b\w*(compare|timing_?safe|constant_?time|check_?(password|pw|hash)|verify_?(password|hash|pw))\w*\(/i;

/** Neither another proof was brought, where no secret was: an assertion, a header, a certificate. */
export function lacksOtherProof(atom: Condition): boolean {
  return atom.kind === 'not' && OTHER_PROOF.test(spell(atom.part));
}

/** Where no secret was sent. */
export function isWithoutSecret(atom: Condition): boolean {
  return atom.kind === 'not' && isHeld(atom.part, 'sent');
}

const OTHER_PROOF =
  /assertion|\bbasic|auth_?header|\bauthorization(?!_?code)|^auth$|\.authorized\b|credentials|\bcert|\bjwt/i;

/** A client that was given no secret: who refuses it refuses public clients. */
export function lacksSecret(atom: Condition): boolean {
  return (
    atom.kind === 'not' && /^\w*client\w*\W/i.test(spell(atom.part)) && isHeld(atom.part, 'kept')
  );
}

const OF_REQUEST = /basic|post|header|secret|assertion|method/i;
/** `request.method !== 'POST'`, and how the form is written. */
const VERB = /\bmethod\b.*['"][A-Z]+['"]|content-?type|\baccept\b/i;

/** No Authorization header came: a client without a secret has none to send (RFC 6749 §2.3.1). */
export function lacksHeader(atom: Condition): boolean {
  if (atom.kind !== 'not') return false;
  const text = spell(atom.part);
  return (
    /\bheaders?\b\W.*\bauthorization\b['"\])]*$/i.test(text) ||
    /\.starts_?with\(\s*['"`]Basic\b/i.test(text)
  );
}

/** `check_client(auth.username, auth.password)`: what Basic authentication brought. */
const CHECKS_BASIC = /client\w*(\.\w+)?\(.*(\b(auth\w*|basic\w*|credentials)\.password|\.pass)\b/i;

/** `!verify(client, client_secret)` and `!timingSafeEqual(hash(secret), stored)`. */
export function isCall(atom: Condition): boolean {
  if (atom.kind !== 'not' || atom.part.kind !== 'holds') return false;
  const { text } = atom.part;
  if (!/\w\s*\(/.test(text) || /^[\w.?]*\.get\(/.test(text)) return false;
  return secretRole(text) !== undefined || CHECKS_BASIC.test(text);
}

/** There is a secret; each part of `a || b` may be one. */
export function isHeld(atom: Condition, role: 'kept' | 'sent'): boolean {
  if (atom.kind === 'any') return atom.parts.every((part) => isHeld(part, role));
  if (atom.kind !== 'holds' || /\w\s*\(.*,/.test(atom.text)) return false;
  return secretRole(atom.text) === role || (role === 'sent' && BROUGHT_BASIC.test(atom.text));
}

/** `basicAuth`, `basic_credentials`: what an Authorization header brought (RFC 7617). */
const BROUGHT_BASIC =
  /^basic_?(auth\w*|creds?|credentials|header|client\w*)?$|\bheaders?\b\W[^=]*\bauthorization['"\])]*$/i;

/** `client.token_endpoint_auth_method === 'client_secret_basic'`: whoever registered another one is not asked. */
function meansSecretMethod(atom: Condition): boolean {
  return (
    atom.kind === 'same' &&
    REGISTERED.test(atom.left) &&
    /^['"]client_secret_\w+['"]$/.test(atom.right)
  );
}

/** A client whose method is none of a list that is written elsewhere: `!METHODS.includes(client.token_endpoint_auth_method)`. */
export function isUnlisted(atom: Condition): boolean {
  if (atom.kind === 'differs') return REGISTERED.test(atom.left) && /^[\w.]+$/.test(atom.right);
  return atom.kind === 'not' && LISTS_METHOD.test(spell(atom.part));
}

const LISTS_METHOD = /^[\w.]+\.(includes|has)\(.*token_?endpoint_?auth_?method/i;

/** A client that did not register a method which takes a secret, a key or a certificate. */
export function lacksMethod(atom: Condition): boolean {
  return atom.kind === 'differs' && REGISTERED.test(atom.left) && OF_SECRETS.test(atom.right);
}

const REGISTERED = /token_?endpoint_?auth_?method/i;
const OF_SECRETS = /^['"](client_secret_\w+|private_key_jwt|\w*tls_client_auth)['"]$/;

/** How the request authenticates: `usesBasic`, `method === 'post'`. */
export function isOfRequest(atom: Condition): boolean {
  const text = spell(atom);
  return !REGISTERED.test(text) && !VERB.test(text) && OF_REQUEST.test(text);
}
