import type { FunctionFact } from '../code-facts.js';
import type { List } from '../facts.js';

/** The endpoints whose code is looked for. */
export type Serving = List | 'registration';

const BY_NAME: Readonly<Record<Serving, RegExp>> = {
  token:
    /^_*(handle|post|process|oauth|on|serve|exchange)?_?(oauth)?_?(token|TokenHandler|tokenEndpoint)(_?(handler|endpoint|exchange|request|route|post))?$|^(exchange|handle)_?authorization_?code(_?(grant|exchange))?$|^exchange_?token$/i,
  revocation:
    /^_*(handle|post|process|oauth)?_?(oauth)?_?(revo(ke|cation))(_?(token|handler|endpoint|request|route))*$/i,
  introspection: /introspect/i,
  registration:
    /^_*(handle|post|process|oauth)?_?(oauth)?_?(dynamic)?_?(client)?_?(register|registration)(_?(client|handler|endpoint|request|route))*$/i,
};

/** Where one function serves every endpoint, what the others ask says nothing of this one. */
export function isOfAnother(list: Serving, name: string): boolean {
  return Object.entries(BY_NAME).some(
    ([other, pattern]) => other !== list && other !== 'token' && pattern.test(name),
  );
}

/** Whether the name of a function, or of the class of a handler, says that it serves a list. */
function bearsName(list: Serving) {
  const pattern = BY_NAME[list];
  return (one: FunctionFact): boolean =>
    pattern.test(one.name) || (isHandler(one.name) && ownerIs(one, list));
}

/** By the endpoint: whether a function bears its name. */
export const BEARS_NAME = {
  token: bearsName('token'),
  revocation: bearsName('revocation'),
  introspection: bearsName('introspection'),
  registration: bearsName('registration'),
};

/** What serves whatever its class is named after. */
export function isHandler(name: string): boolean {
  return /^(handle|__call__|post|execute|run|invoke)$/i.test(name);
}

function ownerIs({ owner }: FunctionFact, list: Serving): boolean {
  const words = {
    // `TokenIntrospectionView` and `TokenRevokeView` serve the others.
    token: /^token(?!.*(introspect|revo))/i,
    revocation: /^(token_?)?revo/i,
    introspection: /^(token_?)?introspect/i,
    registration: /^regist/i,
  };
  return words[list].test(owner);
}
