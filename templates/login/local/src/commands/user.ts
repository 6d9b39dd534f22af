import { askNewPassword } from '../login/ask-password.js';
import { addUser, changePassword, findUser, listUsers, removeUser } from '../login/users.js';
import type { User } from '../login/users.js';
import { OwnerProblem } from '../owner-problem.js';
import type { Store } from '../store.js';
import { openStore } from '../store/open-store.js';
import { runCommand } from './run-command.js';

const USAGE = `Usage: npm run user add NAME          asks for the password; then NAME can log in
       npm run user password NAME     asks for another password
       npm run user remove NAME       with every access NAME has allowed
       npm run user list

With npm run user -- add NAME --stdin the password is one line of standard input.`;

/** Letters and digits of any script, and what stands between them in mail addresses. */
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._@+-]{0,63}$/u;

interface Call {
  readonly store: Store;
  readonly name: string;
  readonly fromStdin: boolean;
}

const ACTIONS: Readonly<Record<string, (call: Call) => Promise<string>>> = {
  add,
  password,
  remove,
};

await runCommand(USAGE, async (args, config) => {
  const [action = '', name, ...rest] = args.filter((arg) => arg !== '--stdin');
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  const wellCalled = act ? name !== undefined && !name.startsWith('-') : action === 'list' && !name;
  if (!wellCalled || rest.length > 0) return false;

  const store = openStore(config().dataDir);
  try {
    const call = { store, name: name ?? '', fromStdin: args.includes('--stdin') };
    process.stdout.write(act ? `${await act(call)}\n` : await list(store));
  } finally {
    await store.close();
  }
  return true;
});

async function add({ store, name, fromStdin }: Call): Promise<string> {
  if (!NAME.test(name)) {
    throw new OwnerProblem(
      `${JSON.stringify(name)} cannot be a name.`,
      'Letters, digits and . _ @ + - will do, 64 of them at most.',
    );
  }
  if (await findUser(store, name)) throw taken(name);
  const newPassword = await askNewPassword(fromStdin);
  if (!(await addUser(store, { name, password: newPassword }))) throw taken(name);
  return `${name} can log in now.`;
}

async function password({ store, name, fromStdin }: Call): Promise<string> {
  const user = await existing(store, name);
  // From now on it is the owner's word: a demo user is not set back to DEMO_PASSWORD.
  await changePassword(store, { ...user, demo: false }, await askNewPassword(fromStdin));
  return `${user.name} has a new password, and is logged out in every browser. Apps stay connected.`;
}

async function remove({ store, name }: Call): Promise<string> {
  const user = await existing(store, name);
  const apps = await removeUser(store, user);
  return `${user.name} is removed. Access taken back: ${apps}.`;
}

async function list(store: Store): Promise<string> {
  const users = await listUsers(store);
  return users.map(({ name, demo }) => `${name}${demo ? '  (from DEMO_PASSWORD)' : ''}\n`).join('');
}

async function existing(store: Store, name: string): Promise<User> {
  const user = await findUser(store, name);
  if (user) return user;
  throw new OwnerProblem(`There is no user ${name}.`, 'See who there is with: npm run user list');
}

function taken(name: string): OwnerProblem {
  return new OwnerProblem(
    `There is a user ${name} already.`,
    `For another password: npm run user password ${name}`,
  );
}
