import type { RegistrationWay } from '../../clients/client-types.js';
import { behaviourOf } from '../../clients/presets/behaviour.js';
import type { Preset } from '../../clients/presets/preset.js';
import { type RedirectForm, redirectForms } from '../../clients/redirect-forms.js';
import { type Answer, errorCode } from '../facts/answer.js';
import { startsLogin } from '../facts/authorize-outcome.js';
import { CLIENT_DOCUMENTS } from '../facts/client-documents.js';
import type { Facts } from '../facts.js';
import { statusOf } from '../facts/say.js';
import type { Judged } from './judged.js';

/** Whether a server lets the redirect of a client in. */
export interface RedirectVerdict extends Judged {
  readonly redirect: 'accepted' | 'refused' | 'unknown';
}

/** Judges the forms of redirect a client registers, or the document that names them. */
export function judgeRedirect(
  client: Preset,
  way: RegistrationWay | undefined,
  facts: Facts,
): RedirectVerdict {
  if (way === 'metadata-document') return judgeDocument(client, facts);
  if (way !== 'dynamic') return { redirect: 'unknown' };
  const answers = formsOf(client).map((form) => ({ form, answer: answerOf(form, facts) }));
  if (answers.length === 0) return { redirect: 'unknown' };
  const refusal = answers.find(({ form, answer }) => isAboutRedirect(form, answer, facts));
  if (refusal?.answer !== undefined) return refused(refusal.form, refusal.answer);
  const all = answers.every(({ answer }) => answer !== undefined && answer.status < 300);
  return { redirect: all ? 'accepted' : 'unknown' };
}

interface Form {
  readonly fact: 'registerLoopback' | 'registerNative' | 'registerPublic' | 'registerMixed';
  readonly rule: string;
  readonly what: string;
}

const FORMS: Readonly<Record<RedirectForm, Form>> = {
  loopback: {
    fact: 'registerLoopback',
    rule: 'registration-loopback',
    what: 'a loopback redirect',
  },
  https: { fact: 'registerPublic', rule: 'registration-answers', what: 'an https redirect' },
  'private-use': {
    fact: 'registerMixed',
    rule: 'registration-mixed-redirects',
    what: 'https, loopback and private-use redirects in one request',
  },
};

/** A client with a private-use redirect names all of its redirects in one request. */
function formsOf(client: Preset): Form[] {
  const forms = redirectForms(client);
  if (forms.includes('private-use')) return [FORMS['private-use']];
  const native = behaviourOf(client).saysNative === true;
  return forms.map((form) =>
    form === 'loopback' && native ? { ...FORMS.loopback, fact: 'registerNative' } : FORMS[form],
  );
}

function answerOf({ fact }: Form, facts: Facts): Answer | undefined {
  const own = facts[fact];
  if (fact !== 'registerPublic' || (own !== undefined && own.status < 300)) return own;
  // The same https redirect was tried with every method.
  const others = [facts.registerOmitted, ...(facts.methods ?? []).map((one) => one.registration)];
  return others.find((answer) => answer !== undefined && answer.status < 300) ?? own;
}

/** A server that refuses public clients refuses them with every redirect. */
function isAboutRedirect(form: Form, answer: Answer | undefined, facts: Facts): boolean {
  if (answer === undefined || answer.status < 300) return false;
  if (errorCode(answer) === 'invalid_redirect_uri') return true;
  return form.fact !== 'registerPublic' && (facts.registerPublic?.status ?? 400) < 300;
}

function refused({ rule, what }: Form, answer: Answer): RedirectVerdict {
  const text = `registration with ${what} is answered ${statusOf(answer)}`;
  return { redirect: 'refused', fails: [{ rule, text }] };
}

function judgeDocument(
  { id }: Preset,
  { knownClientUrls, methods, mcpDelete }: Facts,
): RedirectVerdict {
  const document = CLIENT_DOCUMENTS.find(({ client }) => client === id);
  const some = knownClientUrls?.some(({ answer }) => startsLogin(answer)) === true;
  if (document === undefined) return some ? { redirect: 'unknown' } : unknown(OWN_DOCUMENT);
  if (knownClientUrls === undefined) {
    const passive = methods === undefined && mcpDelete === undefined;
    const why = passive ? ': this needs --active' : ', or was not answered';
    return unknown(`its metadata document was not tried${why}`);
  }
  const own = knownClientUrls.find(({ value }) => value === document.url);
  if (own !== undefined && startsLogin(own.answer)) return { redirect: 'accepted' };
  const status = own === undefined ? 'not answered' : `answered ${statusOf(own.answer)}`;
  const text = `a request with its metadata document is ${status}`;
  if (some) return { redirect: 'refused', fails: [{ rule: RULE, text }] };
  return unknown(`${text}, as with every other; the server may be cut off from the internet`);
}

function unknown(text: string): RedirectVerdict {
  return { redirect: 'unknown', unknown: [{ rule: RULE, text }] };
}

const OWN_DOCUMENT = 'everybody has a metadata document of their own there, so none could be tried';

const RULE = 'client-documents-work';
