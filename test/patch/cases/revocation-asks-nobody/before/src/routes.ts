import { digest } from './digest.js';
import { tokens } from './tokens.js';
import { exchange } from './exchange.js';

export function routes(app) {
  app.post('/token', exchange);
  app.post('/revoke', async (req, res) => {
    const { token } = req.body;
    if (typeof token !== 'string') {
      return res.status(400).json({ error: 'invalid_request' });
    }
    await tokens.remove(digest(token));
    return res.status(200).end();
  });
}
