import { handleToken } from './token.js';

export function routes(app, base) {
  app.post('/token', handleToken);
}
