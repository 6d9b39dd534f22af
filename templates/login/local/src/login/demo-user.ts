import type { Config } from '../config.js';
import type { Store } from '../store.js';
import { verifyPassword } from './password-hash.js';
import { addUser, changePassword, findUser, removeUser } from './users.js';

const NAME = 'demo';

/**
 * Keeps the user "demo" in step with `DEMO_PASSWORD`: there with this password, or not at all. So a
 * store that was used for development has no known password left when it goes to production. A
 * user of that name that was added by hand is left alone.
 */
export async function ensureDemoUser(store: Store, config: Config): Promise<void> {
  const { demoPassword: password } = config;
  const user = await findUser(store, NAME);
  if (user && !user.demo) return;
  if (password === undefined) {
    if (user) await removeUser(store, user);
  } else if (!user) {
    await addUser(store, { name: NAME, password, demo: true });
  } else if (!(await verifyPassword(password, user.password))) {
    await changePassword(store, user, password);
  }
}
