import { Elysia } from 'elysia';

const key = Bun.env.PARTNER_KEY;

export const partnerKey = new Elysia().onBeforeHandle({ as: 'scoped' }, ({ headers, status }) => {
  if (headers['x-partner-key'] !== key) return status(401, { error: 'access_denied' });
});
