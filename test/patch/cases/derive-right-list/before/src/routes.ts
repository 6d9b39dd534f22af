import { authenticateClient } from './authenticate.js';

export function routes(app, provider) {
  app.post('/token', authenticateClient, (req, res) => provider.exchange(req, res));
  app.post('/revoke', authenticateClient, (req, res) => provider.revoke(req, res));
  app.post('/introspect', authenticateClient, (req, res) => provider.introspect(req, res));
}
