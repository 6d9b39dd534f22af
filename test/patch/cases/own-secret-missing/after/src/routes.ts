import { buildMetadata } from './metadata.js';
import { handleToken } from './token.js';

export function routes(app, base) {
  app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(buildMetadata(base)));
  app.post('/token', handleToken);
}
