import { createHash } from 'node:crypto';
import { tenants } from './tenants.js';

export async function tenant(req, res, next) {
  const digest = createHash('sha256').update(req.get('x-tenant-key') ?? '').digest('hex');
  req.tenant = await tenants.by(digest);
  if (req.tenant === undefined) return res.sendStatus(403);
  return next();
}
