import type Provider from 'oidc-provider';
import { expect, it } from 'vitest';
import { completeManagement } from '../src/auth/manage-registrations.js';
import type { Store } from '../src/store.js';

it('a client is told it is deleted once its grants are, and not when that fails', async () => {
  const middleware: ((ctx: object, next: () => Promise<void>) => Promise<void>)[] = [];
  const provider = { use: (one: (typeof middleware)[0]) => middleware.push(one), on: () => {} };
  const full = { search: () => Promise.reject(new Error('the disk is full')) };
  completeManagement(provider as unknown as Provider, full as unknown as Store);
  const deleted = { method: 'DELETE', path: '/register/abc', status: 204 };
  await expect(middleware[0]?.(deleted, () => Promise.resolve())).rejects.toThrow('full');
  const refused = { ...deleted, status: 401 };
  await expect(middleware[0]?.(refused, () => Promise.resolve())).resolves.toBeUndefined();
});
