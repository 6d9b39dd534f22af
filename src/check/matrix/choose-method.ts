import type { RegistrationWay } from '../../clients/client-types.js';
import { type Behaviour, behaviourOf } from '../../clients/presets/behaviour.js';
import type { Preset } from '../../clients/presets/preset.js';
import { type Answer, objectOf, strings, text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import { eitherOf, statusOf } from '../facts/say.js';
import { looksAtCodeFirst } from '../facts/looks-at-code-first.js';
import { authenticationOf } from '../facts/verdict-of-authentication.js';
import { runAgain } from '../facts/limit.js';
import type { Judged } from './judged.js';

/** What a client will authenticate with. */
export interface Choice extends Judged {
  readonly method?: string;
}

/** The method a client picks from this metadata, and whether the server lets it in with that. */
export function chooseMethod(
  client: Preset,
  way: RegistrationWay | undefined,
  facts: Facts,
): Choice {
  const behaviour = behaviourOf(client);
  if (way === 'metadata-document') return withDocument(behaviour, facts);
  if (way === 'dynamic') return withRegistration(client, behaviour, facts);
  return {};
}

function withDocument({ documentPrefersKey }: Behaviour, facts: Facts): Choice {
  const listed = strings(facts.metadata, 'token_endpoint_auth_methods_supported') ?? [];
  const key = documentPrefersKey === true && listed.includes('private_key_jwt');
  const method = key ? 'private_key_jwt' : 'none';
  const proof = facts.methods?.find((one) => one.method === method);
  // Where nothing can be registered, no client of the probe could try a method that is listed.
  const believed = listed.includes(method) && facts.methods === undefined;
  return believed && facts.knownClientUrls !== undefined && proof === undefined
    ? { method }
    : proved(method, facts);
}

function withRegistration(client: Preset, behaviour: Behaviour, facts: Facts): Choice {
  if (behaviour.asks === 'unknown') return whicheverItIs(client, facts);
  const asked = askedMethod(client, behaviour, facts);
  const registered = registrationFor(asked, facts);
  if (registered === undefined)
    return { ...(asked === undefined ? {} : { method: asked }), unknown: [notTried(facts)] };
  if (registered.status >= 300) return refused(asked, registered);
  const method = text(objectOf(registered), 'token_endpoint_auth_method') ?? asked;
  const secret = text(objectOf(registered), 'client_secret') !== undefined;
  if (behaviour.needsSecret === true && !secret) {
    const reason = 'it needs a client secret, and registration gives it none';
    return {
      method: method ?? 'none',
      fails: [{ rule: 'registration-default-method', text: reason }],
    };
  }
  if (method === undefined && secret && behaviour.needsSecret) {
    return proved('client_secret_basic', facts);
  }
  if (method === undefined) {
    const reason = 'registration does not say which method was registered';
    return { fails: [{ rule: 'registration-states-method', text: reason }] };
  }
  return proved(method, facts);
}

/** Nobody knows what it asks for: then everything it may ask for has to work. */
function whicheverItIs({ tokenEndpointAuthMethods }: Preset, facts: Facts): Choice {
  const tried = tokenEndpointAuthMethods.map((method): Choice => {
    const answer = registrationFor(method, facts);
    return answer === undefined || answer.status >= 300
      ? { unknown: [notTried(facts)] }
      : proved(method, facts);
  });
  const works = tried.every(({ fails = [], unknown = [] }) => fails.length + unknown.length === 0);
  if (works) return {};
  const words = eitherOf(tokenEndpointAuthMethods);
  const text = `nobody knows whether it asks for ${words}, and not all of them are known to work`;
  return { unknown: [{ text }] };
}

function notTried({ methods, traffic }: Facts): { text: string } {
  const limit = traffic?.limit;
  if (methods === undefined) return { text: 'registration was not tried: this needs --active' };
  return {
    text:
      limit === undefined
        ? 'registration was not answered'
        : `registration answered 429 (too many requests), ${runAgain(limit)}`,
  };
}

function askedMethod(client: Preset, { asks }: Behaviour, facts: Facts): string | undefined {
  if (asks === 'omitted' || asks === 'unknown') return undefined;
  if (asks !== 'first-listed') return asks;
  const listed = strings(facts.metadata, 'token_endpoint_auth_methods_supported') ?? [];
  const known: readonly string[] = client.tokenEndpointAuthMethods;
  return listed.find((method) => known.includes(method)) ?? 'client_secret_basic';
}

function registrationFor(asked: string | undefined, facts: Facts): Answer | undefined {
  if (asked === undefined) return facts.registerOmitted;
  const proof = facts.methods?.find(({ method }) => method === asked);
  return proof?.registration ?? (asked === 'none' ? facts.registerPublic : undefined);
}

function refused(asked: string | undefined, answer: Answer): Choice {
  const what = asked === undefined ? 'without a method' : `with ${asked}`;
  const reason = `registration ${what} is answered ${statusOf(answer)}`;
  const rule = asked === undefined ? 'registration-default-method' : 'registration-answers';
  return { ...(asked === undefined ? {} : { method: asked }), fails: [{ rule, text: reason }] };
}

const CODE_FIRST =
  'the token endpoint looks at the code before the client, which only a login gets past';

/** Whether the token endpoint took a client of that method. */
function proved(method: string, { methods, tokenUnknownClient }: Facts): Choice {
  const proof = methods?.find((one) => one.method === method);
  if (proof?.token === undefined) {
    return {
      method,
      unknown: [{ text: `the method ${method} was not tried at the token endpoint` }],
    };
  }
  if (looksAtCodeFirst(tokenUnknownClient)) return { method, unknown: [{ text: CODE_FIRST }] };
  const verdict = authenticationOf(proof.token, tokenUnknownClient);
  if (verdict === 'accepted') return { method };
  const text = `the token endpoint answers ${statusOf(proof.token)} to ${method}`;
  const reason = { rule: 'advertised-methods-accepted', text };
  return verdict === 'refused' ? { method, fails: [reason] } : { method, unknown: [reason] };
}
