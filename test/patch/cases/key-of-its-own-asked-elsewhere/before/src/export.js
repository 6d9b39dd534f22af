import { tenant } from './tenant.js';

export async function exported(req, res) {
  await tenant(req, res, () => undefined);
  return res.json(req.tenant.rows);
}
