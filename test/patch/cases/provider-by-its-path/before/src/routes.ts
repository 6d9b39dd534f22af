import { buildMetadata } from './metadata.js';

export function routes(app, base) {
  app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(buildMetadata(base)));
}
