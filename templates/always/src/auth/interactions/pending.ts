import type { Request, Response } from 'express';
import { errors, type Client, type Interaction } from 'oidc-provider';
import { wasAnswered } from './answered.js';
import { answeredPage, expiredPage } from './page-problem.js';
import type { Parts } from './parts.js';

/** A request of a client that waits for a person, in the browser it started in. */
export interface Pending {
  readonly interaction: Interaction;
  readonly client: Client;
  readonly redirectUri: string;
}

/**
 * What waits at this URL. All that happens next follows from what is stored here: nothing a form
 * could say about client, redirect, scope or resource is ever read (OAuth 2.1 §7.11).
 *
 * @throws {PageProblem} when it is over, or its cookie is not in this browser.
 */
export async function findPending(
  { provider, store }: Parts,
  req: Request,
  res: Response,
): Promise<Pending> {
  const uid = String(req.params['uid']);
  const interaction = await provider.interactionDetails(req, res).catch(ifOver);
  // The cookie says which interaction this browser is in, not the URL.
  if (interaction?.uid !== uid) {
    throw (await wasAnswered(store, uid)) ? answeredPage() : expiredPage();
  }
  const { client_id: clientId, redirect_uri: redirectUri } = interaction.params;
  const client = await provider.Client.find(String(clientId));
  if (!client || typeof redirectUri !== 'string') throw expiredPage();
  return { interaction, client, redirectUri };
}

function ifOver(error: unknown): undefined {
  if (!(error instanceof errors.SessionNotFound)) throw error;
}
