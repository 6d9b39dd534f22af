import { type Condition, negate, spell } from '../condition.js';
import { CONFIDENTIAL, METHOD, PUBLIC } from '../secret-words.js';

/** Says of a client that it is public: `method === 'none'`, `isPublic(client)`, `client.type === 'public'`, `!client.confidential`. */
export function meansPublic(atom: Condition): boolean {
  if (atom.kind === 'same') {
    if (METHOD.test(`${atom.left} ${atom.right}`) && [atom.left, atom.right].some(saysNone))
      return true;
    return OF_TYPE.test(atom.left) && /(?<![a-z])public\b/i.test(atom.right);
  }
  if (atom.kind === 'differs') {
    const isPrivate = /client/i.test(atom.left) && /^['"]private['"]$/.test(atom.right);
    return OF_TYPE.test(atom.left) && (isPrivate || /confidential/i.test(atom.right));
  }
  if (atom.kind === 'holds') {
    if (METHOD.test(atom.text) && INCLUDES_NONE.test(atom.text)) return true;
    return PUBLIC.test(atom.text) && !CONFIDENTIAL.test(atom.text) && !OF_ELSE.test(atom.text);
  }
  return atom.kind === 'not' && CONFIDENTIAL.test(spell(atom.part));
}

/** What is public of the settings, of a route, of a resource: no client. */
const OF_ELSE = /\b(config|settings|env|runtimeConfig|reflector|route|handler|resource|api)\b\W/i;

/** What names the types of clients (RFC 6749 §2.1): `client.type`, `app.profile`. */
const OF_TYPE = /type|kind|profile|category/i;

/** Says of a client that it is public, or that it is not. */
export function isOfType(atom: Condition): boolean {
  return meansPublic(atom) || meansPublic(negate(atom));
}

/** `settings.allowPublicClients`, `flag('public-clients')`: a setting says whether there are public clients at all. */
export function isSetByOwner(name: string, text: string): boolean {
  return PUBLIC_CLIENTS.test(name) && (SETTING.test(text) || /^['"]/.test(text));
}

const PUBLIC_CLIENTS = /(allow|enable|permit|accept)\w*public|public[_-]?(client|app)s/i;
const SETTING = /\b(settings|config|cfg|policy|env|flags?|features?)\b|^[A-Z][A-Z_]+$/;

const INCLUDES_NONE = /\.(includes|has)\(\s*['"]none['"]\s*\)/;

function saysNone(text: string): boolean {
  return /^['"]none['"]$|\.none$|^(AUTH_METHOD_)?NONE$/i.test(text.trim());
}
