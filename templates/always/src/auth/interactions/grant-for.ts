import type Provider from 'oidc-provider';
import type { Grant } from 'oidc-provider';
import type { Pending } from './pending.js';

/**
 * The grant the person's yes makes, or adds to: exactly what the engine found missing for the
 * stored request. A client that cannot be proved gets a grant of its own each time, so that one of
 * its copies that revokes its tokens does not end the others.
 */
export async function grantFor(
  provider: Provider,
  { interaction, client }: Pending,
  accountId: string,
): Promise<Grant> {
  const { grantId, prompt } = interaction;
  const earlier = grantId ? await provider.Grant.find(grantId) : undefined;
  const grant = earlier ?? new provider.Grant({ accountId, clientId: client.clientId });

  const { missingOIDCScope: own, missingResourceScopes: ofResources } = prompt.details;
  if (Array.isArray(own)) grant.addOIDCScope(own);
  for (const [resource, scopes] of Object.entries(ofResources ?? {})) {
    grant.addResourceScope(resource, scopes);
  }
  return grant;
}
