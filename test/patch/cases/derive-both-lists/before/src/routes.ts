import { authenticateClient } from './authenticate.js';
import { buildMetadata } from './metadata.js';

interface Router {
  get(path: string, ...handlers: unknown[]): void;
  post(path: string, ...handlers: unknown[]): void;
}

export function routes(app: Router, provider: Record<'exchange' | 'revoke', () => void>) {
  app.get('/.well-known/oauth-authorization-server', () => buildMetadata('https://as.test', true));
  app.post('/token', authenticateClient, () => provider.exchange());
  app.post('/revoke', authenticateClient, () => provider.revoke());
}
