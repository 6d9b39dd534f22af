import { serveBetterAuth } from './serve-better-auth.mjs';

/** better-auth where nobody may register: its owner put in a public client, and somebody is logged in. */
const { auth, listen } = await serveBetterAuth(Number(process.argv[2]), {});
const { headers } = await auth.api.signUpEmail({
  body: { name: 'Ada', email: 'ada@example.com', password: 'a password of a test' },
  returnHeaders: true,
});
const cookie = headers
  .getSetCookie()
  .map((set) => set.split(';')[0])
  .join('; ');
const redirects = ['http://127.0.0.1/callback'];
const client = await auth.api.adminCreateOAuthClient({
  headers: new Headers({ cookie }),
  body: {
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    redirect_uris: redirects,
    skip_consent: true,
  },
});
await listen();
const known = [{ client_id: client.client_id, redirect_uris: redirects }];
console.log(`listening ${JSON.stringify({ cookie, known })}`);
