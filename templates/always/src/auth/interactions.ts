import { Router, urlencoded, type ErrorRequestHandler, type RequestHandler } from 'express';
import { accountRoutes } from './account/account-routes.js';
import { countPages } from './fetch-limit.js';
import { showConsent, submitConsent } from './interactions/consent-step.js';
import { REFUSAL } from './interactions/login-before-errors.js';
import { showLogin, submitLogin } from './interactions/login-step.js';
import { PageProblem } from './interactions/page-problem.js';
import type { Exchange, Parts } from './interactions/parts.js';
import { findPending, type Pending } from './interactions/pending.js';
import { sameOrigin } from './interactions/same-origin.js';
import { errorPage } from './pages/error-page.js';
import { PAGE_HEADERS } from './pages/page-headers.js';

type Step = (parts: Parts, pending: Pending, exchange: Exchange) => Promise<void>;

const PATHS = ['/interaction', '/account'];

/** What shows and what takes each prompt of the interaction policy. */
const STEPS: ReadonlyMap<string, { readonly show: Step; readonly submit: Step }> = new Map([
  ['login', { show: showLogin, submit: submitLogin }],
  [REFUSAL, { show: showLogin, submit: submitLogin }],
  ['consent', { show: showConsent, submit: submitConsent }],
]);

/** Every page people see: login and consent of a pending request, and their account. */
export function interactionRoutes(parts: Parts): Router {
  const router = Router();
  router.use(PATHS, pageHeaders, sameOrigin(parts.config.issuer));
  router.use(PATHS, urlencoded({ extended: false, limit: '16kb', parameterLimit: 20 }));
  router.use(PATHS, countPages);
  router.get('/interaction/:uid', take('show', parts));
  router.post('/interaction/:uid', take('submit', parts));
  router.use('/account', accountRoutes(parts));
  router.use(PATHS, showProblem(parts));
  return router;
}

const pageHeaders: RequestHandler = (_req, res, next) => {
  res.set(PAGE_HEADERS);
  next();
};

function take(action: 'show' | 'submit', parts: Parts): RequestHandler {
  return async (req, res) => {
    const pending = await findPending(parts, req, res);
    const step = STEPS.get(pending.interaction.prompt.name);
    if (!step) throw new Error(`no page for the prompt ${pending.interaction.prompt.name}`);
    await step[action](parts, pending, { req, res });
  };
}

/** The last handler: whatever went wrong on a page is told on a page. */
function showProblem({ config: { issuer }, log }: Parts): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    const problem = error instanceof PageProblem ? error : unexpected(error);
    if (problem.status >= 500) log.error({ err: error }, 'a page failed');
    res
      .status(problem.status)
      .send(errorPage({ issuer, title: problem.title, text: problem.text }));
  };
}

function unexpected(error: { readonly status?: unknown }): PageProblem {
  // The body parser says 4xx when it is the request that is wrong.
  const theirs = typeof error.status === 'number' && error.status >= 400 && error.status < 500;
  return theirs
    ? new PageProblem(400, 'This form cannot be read', 'Go back and send it again.')
    : new PageProblem(500, 'This server has a problem', 'It is not your fault. Try again later.');
}
