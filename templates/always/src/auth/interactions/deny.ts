import { rememberAnswer } from './answered.js';
import type { Exchange, Parts } from './parts.js';
import type { Pending } from './pending.js';

/** The person said no: the client is told so, with state and iss (RFC 6749 §4.1.2.1, RFC 9207). */
export async function deny(
  { provider, store, log }: Parts,
  { client, interaction }: Pending,
  { req, res }: Exchange,
): Promise<void> {
  log.info({ clientId: client.clientId }, 'denied');
  await store.write([rememberAnswer(interaction.uid)]);
  const result = { error: 'access_denied', error_description: 'The person denied the request' };
  await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
}
