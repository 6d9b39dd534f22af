import { randomBytes } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { errors, Interaction, InteractionResults, KoaContextWithOIDC } from 'oidc-provider';
import { SHOWN_TO_PERSON } from './render-error.js';

/** The prompt of an interaction that only waits for a login before an error goes to the client. */
export const REFUSAL = 'refusal';

/** As long as the engine gives a person for any other interaction. */
const SECONDS = 60 * 60;

/** Where a request keeps the error it failed with. */
const FAILED_WITH = 'failedWith';

/**
 * Anybody can register a client and send people here with a request that has to fail. Its error
 * would make this server forward them to any page, under the good name of its URL. So an error goes
 * to a client only when the person is logged in, or when they could not be asked (`prompt=none`):
 * RFC 9700 §4.11.2. To be called once, with the provider whose `/authorize` it guards.
 */
export function loginBeforeErrors(provider: Provider): void {
  const keep = (ctx: KoaContextWithOIDC, error: Error) => {
    ctx.state[FAILED_WITH] = error;
  };
  provider.on('authorization.error', keep);
  provider.on('server_error', keep);
  const guard = async (ctx: KoaContextWithOIDC, next: () => Promise<unknown>) => {
    await next();
    const error: unknown = ctx.state[FAILED_WITH];
    if (error instanceof Error && mustLogInFirst(ctx)) await askForLogin(ctx, error);
  };
  provider.use((ctx, next) =>
    ctx.path === '/authorize' ? guard(ctx as KoaContextWithOIDC, next) : next(),
  );
}

function mustLogInFirst({ oidc, state }: KoaContextWithOIDC): boolean {
  if (oidc.route !== 'authorization' || state[SHOWN_TO_PERSON]) return false;
  return !oidc.session?.accountId && oidc.params?.['prompt'] !== 'none';
}

/** Does what the engine does for a login (its `actions/authorization/interactions.js`). */
async function askForLogin(ctx: KoaContextWithOIDC, error: Error): Promise<void> {
  const { provider, params } = ctx.oidc;
  const uid = randomBytes(32).toString('base64url');
  const interaction = Object.assign(new provider.Interaction(), {
    uid,
    cid: uid,
    returnTo: ctx.oidc.urlFor('resume', { uid }),
    prompt: { name: REFUSAL, reasons: [error.message], details: {} },
    params: { ...params },
    // Set from the start: a resumed request is not validated again, so it must not get any further.
    result: publicError(error),
  });
  await interaction.save(SECONDS);
  setCookies(ctx, interaction);
  ctx.status = 303;
  ctx.redirect(pathOf(interaction));
}

/** What the client would have been told: the error's own words when they are meant for it. */
function publicError(error: Error): InteractionResults {
  const { error: code, error_description, expose } = error as Partial<errors.OIDCProviderError>;
  if (!expose) return { error: 'server_error', error_description: 'something went wrong' };
  return { error: code, error_description };
}

/** Our page knows the browser by the first, the way back to `/authorize` by the second. */
function setCookies(ctx: KoaContextWithOIDC, interaction: Interaction): void {
  const { provider } = ctx.oidc;
  const options = {
    httpOnly: true,
    sameSite: 'lax',
    secure: provider.issuer.startsWith('https:'),
    maxAge: SECONDS * 1000,
  } as const;
  const { uid, returnTo } = interaction;
  ctx.cookies.set(provider.cookieName('interaction'), uid, {
    ...options,
    path: pathOf(interaction),
  });
  const path = new URL(returnTo).pathname;
  ctx.cookies.set(provider.cookieName('resume'), uid, { ...options, path });
}

function pathOf({ uid }: Interaction): string {
  return `/interaction/${uid}`;
}
