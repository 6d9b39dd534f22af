import { Router, type RequestHandler } from 'express';
import { findPerson } from '../../login/login.js';
import { formFields } from '../interactions/form-fields.js';
import { issueFormToken, useFormToken, type FormUse } from '../interactions/form-token.js';
import { readLoginForm, sendLoginForm } from '../interactions/login-form.js';
import { staleForm } from '../interactions/page-problem.js';
import type { Parts } from '../interactions/parts.js';
import { accountPage } from '../pages/account-page.js';
import { AccountSession } from './account-session.js';
import { grantedApps } from './granted-apps.js';

/** `/account`: which apps may act for the person, and how to stop them. */
export function accountRoutes(parts: Parts): Router {
  const sessions = new AccountSession(parts.store, parts.config.issuer);
  const router = Router();
  router.get('/', showAccount(parts, sessions));
  router.get('/login', showLogin(parts, sessions));
  router.post('/login', submitLogin(parts, sessions));
  router.post('/revoke', submitRevoke(parts, sessions));
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
      const revokeToken = await issueFormToken(store, revokeUse(session.id, app.grantId));
      return { ...app, revokeToken };
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

function submitRevoke({ store, log }: Parts, sessions: AccountSession): RequestHandler {
  return async (req, res) => {
    const session = await sessions.find(req);
    const { token, grant } = formFields(req);
    // The token was made for this grant, and only for a person whose grant it is.
    if (!session || !(await useFormToken(store, token, revokeUse(session.id, grant)))) {
      throw staleForm();
    }
    await store.write([{ removeGrant: grant }]);
    log.info({ accountId: session.accountId, grantId: grant }, 'grant taken back');
    res.redirect(303, '/account');
  };
}

function submitLogout({ store }: Parts, sessions: AccountSession): RequestHandler {
  return async (req, res) => {
    const session = await sessions.find(req);
    const { token } = formFields(req);
    if (!session || !(await useFormToken(store, token, logoutUse(session.id)))) throw staleForm();
    await sessions.end(req, res);
    res.redirect(303, '/account/login');
  };
}

function revokeUse(owner: string, grantId: string): FormUse {
  return { owner, purpose: `revoke ${grantId}` };
}

function logoutUse(owner: string): FormUse {
  return { owner, purpose: 'logout' };
}
