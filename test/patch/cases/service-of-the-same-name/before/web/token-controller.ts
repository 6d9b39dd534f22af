import type { Context } from 'hono';
import { service } from '../services/token-service.js';

class TokenController {
  async exchange(c: Context) {
    const form = await c.req.parseBody();
    if (form.grant_type !== 'authorization_code') {
      return c.json({ error: 'unsupported_grant_type' }, 400);
    }
    return c.json(await service.exchange(form));
  }
}

export const tokens = new TokenController();
