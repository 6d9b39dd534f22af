import type { Request } from 'express';
import { clientFacts } from './client-facts.js';
import { deny } from './deny.js';
import { endBrowserSession, endSession } from './end-session.js';
import { readLoginForm, sendLoginForm, type LoginForm } from './login-form.js';
import { REFUSAL } from './login-before-errors.js';
import { expiredPage } from './page-problem.js';
import type { Exchange, Parts } from './parts.js';
import type { Pending } from './pending.js';

/** GET: asks who is there. */
export async function showLogin(parts: Parts, pending: Pending, { res }: Exchange): Promise<void> {
  await sendLoginForm(parts, formOf(pending), { res });
}

/** POST: lets the engine go on with the person who logged in. */
export async function submitLogin(
  parts: Parts,
  pending: Pending,
  exchange: Exchange,
): Promise<void> {
  const { req, res } = exchange;
  const outcome = await readLoginForm(parts, formOf(pending), exchange);
  if (outcome === undefined) return;
  if (outcome === 'cancelled') return deny(parts, pending, exchange);

  const { accountId } = outcome;
  parts.log.info({ accountId, clientId: pending.client.clientId }, 'logged in');
  await leaveOtherAccount(parts, pending, { req, accountId });
  // The engine gives the session a new id when it goes on: a planted one is worth nothing.
  await parts.provider.interactionFinished(req, res, resultOf(pending, accountId), {
    mergeWithLastSubmission: false,
  });
}

function formOf({ interaction, client, redirectUri }: Pending): LoginForm {
  const { login_hint: hint } = interaction.params;
  return {
    owner: interaction.uid,
    client: clientFacts(client, redirectUri),
    // A request that fails anyway is answered only after a login; see `login-before-errors.ts`.
    cancellable: interaction.prompt.name !== REFUSAL,
    ...(typeof hint === 'string' && { name: hint }),
  };
}

function resultOf({ interaction }: Pending, accountId: string) {
  if (interaction.prompt.name !== REFUSAL) return { login: { accountId } };
  // To go on without the error would be to go on with a request that was refused.
  if (!interaction.result) throw expiredPage();
  return interaction.result;
}

/** Somebody else logs in here, or has in another tab: the engine would ask the one before to log out first. */
async function leaveOtherAccount(
  parts: Parts,
  { interaction }: Pending,
  { req, accountId }: { req: Request; accountId: string },
): Promise<void> {
  await endBrowserSession(parts, req, accountId);
  if (!interaction.session || interaction.session.accountId === accountId) return;
  await endSession(parts.store, interaction);
  interaction.session = undefined;
  await interaction.persist();
}
