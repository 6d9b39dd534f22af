import { findPerson } from '../../login/login.js';
import { keepClient } from '../keep-client.js';
import { consentPage } from '../pages/consent-page.js';
import { describeScope, OFFLINE_ACCESS, RESOURCE_SCOPES } from '../scopes.js';
import { rememberAnswer } from './answered.js';
import { clientFacts } from './client-facts.js';
import { clientFingerprint } from './client-fingerprint.js';
import { recordConsent } from './consent-record.js';
import { deny } from './deny.js';
import { formFields } from './form-fields.js';
import { issueFormToken, useFormToken, type FormUse } from './form-token.js';
import { grantFor } from './grant-for.js';
import { expiredPage, staleForm } from './page-problem.js';
import type { Exchange, Parts } from './parts.js';
import type { Pending } from './pending.js';
import { startOver } from './start-over.js';

/** GET: shows who asks for what, and where the answer goes. */
export async function showConsent(
  { store, config }: Parts,
  pending: Pending,
  { res }: Exchange,
): Promise<void> {
  const person = await findPerson(store, accountOf(pending));
  if (!person) throw expiredPage();
  const page = consentPage({
    issuer: config.issuer,
    client: clientFacts(pending.client, pending.redirectUri),
    person: person.name,
    scopes: scopesOf(pending).map(describeScope),
    token: await issueFormToken(store, useOf(pending)),
  });
  res.send(page);
}

/** POST: does what the person decided. */
export async function submitConsent(
  parts: Parts,
  pending: Pending,
  exchange: Exchange,
): Promise<void> {
  const { token, decision } = formFields(exchange.req);
  if (!(await useFormToken(parts.store, token, useOf(pending)))) throw staleForm();
  if (decision === 'deny') return deny(parts, pending, exchange);
  if (decision === 'switch') return startOver(parts, pending, exchange);
  // Nothing but the button counts as a yes.
  if (decision !== 'allow') throw staleForm();
  await allow(parts, pending, exchange);
}

async function allow(parts: Parts, pending: Pending, { req, res }: Exchange): Promise<void> {
  const { provider, store, log } = parts;
  const { client, interaction, redirectUri } = pending;
  const grant = await grantFor(provider, pending, accountOf(pending));
  const grantId = await grant.save();
  await store.write([recordConsent(grant, client, redirectUri), rememberAnswer(interaction.uid)]);
  await keepClient(store, client.clientId);
  log.info({ clientId: client.clientId, accountId: grant.accountId, grantId }, 'allowed');
  await provider.interactionFinished(req, res, { consent: { grantId } });
}

/**
 * The client as it is now is part of what the form may approve: when its metadata changes between
 * the page and the click, the click approves nothing.
 */
function useOf({ interaction, client }: Pending): FormUse {
  return { owner: interaction.uid, purpose: `consent ${clientFingerprint(client)}` };
}

/**
 * What a yes gives. Scopes this server does not have are never given, so they are not shown; a
 * refresh token is given to every client that may refresh, so it is shown whether asked for or not.
 */
function scopesOf({ interaction, client }: Pending): string[] {
  const asked = String(interaction.params['scope'] ?? '').split(' ');
  const scopes: string[] = RESOURCE_SCOPES.filter((scope) => asked.includes(scope));
  return client.grantTypeAllowed('refresh_token') ? [...scopes, OFFLINE_ACCESS] : scopes;
}

function accountOf({ interaction }: Pending): string {
  const accountId = interaction.session?.accountId;
  if (!accountId) throw expiredPage();
  return accountId;
}
