import type { Response } from 'express';
import { authenticate } from '../../login/login.js';
import { loginPage } from '../pages/login-page.js';
import { plainText } from '../pages/plain-text.js';
import type { ClientFacts } from './client-facts.js';
import { formFields } from './form-fields.js';
import { issueFormToken, useFormToken, type FormUse } from './form-token.js';
import { staleForm } from './page-problem.js';
import type { Exchange, Parts } from './parts.js';

/** A place where people log in: a step of an interaction, or the account pages. */
export interface LoginForm {
  /** Which browser it is for; see `FormUse`. */
  readonly owner: string;
  readonly client?: ClientFacts;
  readonly cancellable: boolean;
  /** The name to begin with. */
  readonly name?: string;
}

/** What can be wrong with a login: the status of the answer, and the seconds to wait. */
const PROBLEMS = {
  wrong: { status: 422, wait: undefined, text: 'Name and password do not match. Try again.' },
  throttled: {
    ...{ status: 429, wait: '900' },
    text: 'Too many attempts. Wait fifteen minutes, then try again.',
  },
  busy: {
    ...{ status: 503, wait: '5' },
    text: 'Too many people are logging in at this moment. Wait a few seconds, then try again.',
  },
} as const;

/** Shows the form, with a fresh token. */
export async function sendLoginForm(
  { store, config }: Parts,
  form: LoginForm,
  answer: { readonly res: Response; readonly problem?: keyof typeof PROBLEMS },
): Promise<void> {
  const token = await issueFormToken(store, useOf(form));
  const problem = answer.problem && PROBLEMS[answer.problem];
  const page = loginPage({ ...form, issuer: config.issuer, token, problem: problem?.text });
  if (problem?.wait) answer.res.set('Retry-After', problem.wait);
  answer.res.status(problem?.status ?? 200).send(page);
}

/**
 * Checks what was entered. Undefined when it was wrong; then the form has been shown again.
 *
 * @throws {PageProblem} when the form was not ours, or was sent before.
 */
export async function readLoginForm(
  parts: Parts,
  form: LoginForm,
  { req, res }: Exchange,
): Promise<{ readonly accountId: string } | 'cancelled' | undefined> {
  const { token, decision, name, password } = formFields(req);
  if (!(await useFormToken(parts.store, token, useOf(form)))) throw staleForm();
  if (form.cancellable && decision === 'cancel') return 'cancelled';
  const attempt = { name, password, address: req.ip ?? '' };
  const outcome = await authenticate(parts, attempt);
  if (typeof outcome !== 'string') return outcome;
  await sendLoginForm(parts, { ...form, name: plainText(name) }, { res, problem: outcome });
  return undefined;
}

function useOf({ owner }: LoginForm): FormUse {
  return { owner, purpose: 'login' };
}
