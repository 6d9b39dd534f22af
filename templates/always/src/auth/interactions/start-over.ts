import { endSession } from './end-session.js';
import type { Exchange, Parts } from './parts.js';
import type { Pending } from './pending.js';

/** "Not you?": logs out and makes the stored request again, so that it begins with a login. */
export async function startOver(
  { provider, store }: Parts,
  { interaction }: Pending,
  { res }: Exchange,
): Promise<void> {
  await endSession(store, interaction);
  await interaction.destroy();
  const request = new URL(provider.urlFor('authorization'));
  for (const [name, value] of Object.entries(interaction.params)) {
    for (const one of [value].flat()) request.searchParams.append(name, String(one));
  }
  res.redirect(303, request.href);
}
