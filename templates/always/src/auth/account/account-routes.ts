import { Router, type RequestHandler } from 'express';
import { findPerson } from '../../login/login.js';
import { endBrowserSession } from '../interactions/end-session.js';
import { formFields } from '../interactions/form-fields.js';
import { issueFormToken, useFormToken, type FormUse } from '../interactions/form-token.js';
import { readLoginForm, sendLoginForm } from '../interactions/login-form.js';
import { staleForm } from '../interactions/page-problem.js';
import type { Parts } from '../interactions/parts.js';
import { accountPage } from '../pages/account-page.js';
import { AccountSession } from './account-session.js';
import { grantedApps, stopApp } from './granted-apps.js';

/** `/account`: which apps may act for the person, and how to stop them. */
export function accountRoutes(parts: Parts): Router {
  const sessions = new AccountSession(parts.store, parts.config.issuer);
  const router = Router();
  router.get('/', showAccount(parts, sessions));
  router.get('/login', showLogin(parts, sessions));
  router.post('/login', submitLogin(parts, sessions));
  router.post('/stop', submitStop(parts, sessions));
  router.post('/logout', submitLogout(parts, sessions));
  return router;
}

function showAccount({ store, config }: Parts, sessions: AccountSession): RequestHandler {
  return async (req, res) => {
    const session = await sessions.find(req);
    const person = session && (await findPerson(store, session.accountId));
    if (!person) return res.redirect(303, '/account/login');
    const apps = await grantedApps(store, session.accountId);
    const withTokens = apps.map(async (app) => {
      const stopToken = await issueFormToken(store, stopUse(session.id, app.clientId));
      return { ...app, stopToken };
    });
    const page = accountPage({
      issuer: config.issuer,
      person: person.name,
      apps: await Promise.all(withTokens),
      logoutToken: await issueFormToken(store, logoutUse(session.id)),
    });
    res.send(page);
  };
}

function showLogin(parts: Parts, sessions: AccountSession): RequestHandler {
  return async (req, res) => {
    const owner = sessions.idOf(req) ?? sessions.newId(res);
    await sendLoginForm(parts, { owner, cancellable: false }, { res });
  };
}

function submitLogin(parts: Parts, sessions: AccountSession): RequestHandler {
  return async (req, res) => {
    const owner = sessions.idOf(req);
    if (!owner) throw staleForm();
    const outcome = await readLoginForm(parts, { owner, cancellable: false }, { req, res });
    if (outcome === undefined || outcome === 'cancelled') return;
    parts.log.info({ accountId: outcome.accountId }, 'logged in to the account pages');
    await sessions.begin(req, res, outcome.accountId);
    res.redirect(303, '/account');
  };
}

function submitStop({ store, log }: Parts, sessions: AccountSession): RequestHandler {
  return async (req, res) => {
    const session = await sessions.find(req);
    const { token, client } = formFields(req);
    if (!session || !(await useFormToken(store, token, stopUse(session.id, client)))) {
      throw staleForm();
    }
    await stopApp(store, session.accountId, client);
    log.info({ accountId: session.accountId, clientId: client }, 'app stopped');
    res.redirect(303, '/account');
  };
}

function submitLogout(parts: Parts, sessions: AccountSession): RequestHandler {
  return async (req, res) => {
    const session = await sessions.find(req);
    const { token } = formFields(req);
    if (!session || !(await useFormToken(parts.store, token, logoutUse(session.id)))) {
      throw staleForm();
    }
    // Or the next who sits down here could connect an app in the name of the one before.
    await endBrowserSession(parts, req);
    await sessions.end(req, res);
    res.redirect(303, '/account/login');
  };
}

function stopUse(owner: string, clientId: string): FormUse {
  return { owner, purpose: `stop ${clientId}` };
}

function logoutUse(owner: string): FormUse {
  return { owner, purpose: 'logout' };
}
