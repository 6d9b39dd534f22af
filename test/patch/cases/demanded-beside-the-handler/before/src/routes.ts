import { demandClient } from './middleware/demand-client.js';
import { redeem } from './oauth/token.js';

export function routes(app) {
  app.post('/token', demandClient, redeem);
}
