import { serveBetterAuth } from './serve-better-auth.mjs';

/** better-auth where everybody may register. */
const { listen } = await serveBetterAuth(Number(process.argv[2]), {
  allowDynamicClientRegistration: true,
  allowUnauthenticatedClientRegistration: true,
});
await listen();
console.log('listening');
