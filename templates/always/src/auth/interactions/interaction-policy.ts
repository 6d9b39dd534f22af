import { interactionPolicy as engine } from 'oidc-provider';
import { isUnprovable } from './unprovable-client.js';

const { base, Check } = engine;

/** When the engine has to ask the person: its own policy, with two reasons of ours. */
export function interactionPolicy(): engine.DefaultPolicy {
  const policy = base();
  policy.get('login')?.checks.add(accountGone());
  // The engine asks "native" clients only; a public client is no better known for calling itself
  // something else, so what the request redirects to decides.
  policy.get('consent')?.checks.remove('native_client_prompt');
  policy.get('consent')?.checks.add(unprovableClient(), 0);
  return policy;
}

/** A session can outlive the account it is for. */
function accountGone(): engine.Check {
  return new Check('account_gone', 'End-User authentication is required', 'login_required', (ctx) =>
    Boolean(ctx.oidc.session?.accountId && !ctx.oidc.account),
  );
}

/** OAuth 2.1 §7.3.1: no approval without the person for a client that could be any program. */
function unprovableClient(): engine.Check {
  return new Check(
    'unprovable_client',
    'clients that cannot be proved require End-User interaction',
    'consent_required',
    ({ oidc }) =>
      oidc.client !== undefined &&
      !oidc.result?.consent &&
      isUnprovable(oidc.client, oidc.params?.['redirect_uri']),
  );
}
