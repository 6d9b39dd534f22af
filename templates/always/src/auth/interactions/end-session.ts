import type Provider from 'oidc-provider';
import type { Interaction } from 'oidc-provider';

/** Ends the session an interaction was started in, for every client in this browser. */
export async function endSession(provider: Provider, interaction: Interaction): Promise<void> {
  if (!interaction.session) return;
  const session = await provider.Session.findByUid(interaction.session.uid);
  await session?.destroy();
}
