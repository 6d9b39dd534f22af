import { compare } from './hash';
import { table } from './table';

export async function authenticateApp({ clientId, clientSecret }: Credentials) {
  const app = await table.find(clientId);
  if (!app) return null;
  if (app.isPublic) return app;
  if (!clientSecret || !app.secretHash) return null;
  return (await compare(clientSecret, app.secretHash)) ? app : null;
}
