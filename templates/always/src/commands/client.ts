import { newClient, type ClientRequest } from '../auth/new-client.js';
import { readClientKeys } from '../auth/read-client-keys.js';
import { withdrawClient } from '../auth/withdraw-client.js';
import type { Config } from '../config.js';
import { OwnerProblem } from '../owner-problem.js';
import { openStore } from '../store/open-store.js';
import type { Entry, Store } from '../store.js';
import { runCommand } from './run-command.js';

const USAGE = `Usage: npm run client list
       npm run client add KIND NAME [REDIRECT_URI …] [id=ID] [key=FILE] [scope="SCOPES"]
       npm run client remove ID

KIND is one of src/auth/client-types.ts. key is the public key, JWK Set or https URL of one for
private_key_jwt; scope is what a machine may do.`;

await runCommand(USAGE, async ([verb, ...words], config) => {
  if (verb === 'list' && words.length === 0) await withStore(config(), list);
  else if (verb === 'add' && words.length >= 2) await add(words, config);
  else if (verb === 'remove' && words.length === 1) await remove(words[0] ?? '', config);
  else return false;
  return true;
});

async function withStore(config: Config, work: (store: Store) => Promise<void>): Promise<void> {
  const store = openStore(config.dataDir);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

async function list(store: Store): Promise<void> {
  const clients = await store.search('Client');
  process.stdout.write(clients.map((client) => `${line(client)}\n`).join(''));
}

function line({ key, value }: Entry): string {
  const way = value['client_id_issued_at'] === undefined ? 'pre-registered' : 'dynamic';
  const name = String(value['client_name'] ?? '').replace(/\p{C}/gu, '');
  return `${key}  ${way}  ${String(value['token_endpoint_auth_method'])}  ${name}`;
}

async function add(words: readonly string[], config: () => Config): Promise<void> {
  const { entry, clientId, secret } = newClient(await requestOf(words));
  await withStore(config(), async (store) => {
    if (await store.write([{ add: entry }])) return;
    throw new OwnerProblem(`There is a client ${clientId} already.`, 'Choose another id.');
  });
  process.stdout.write(`client_id      ${clientId}\n`);
  if (secret === undefined) return;
  process.stdout.write(`client_secret  ${secret}\n`);
  process.stderr.write(
    'Keep the secret now: only its digest is stored, so it is not shown again.\n',
  );
}

async function requestOf([
  kind = '',
  name = '',
  ...rest
]: readonly string[]): Promise<ClientRequest> {
  const settings = new Map<string, string>();
  const redirectUris: string[] = [];
  for (const word of rest) {
    const [, key, value] = /^(id|key|scope)=(.*)$/.exec(word) ?? [];
    if (key !== undefined && value !== undefined) settings.set(key, value);
    else redirectUris.push(word);
  }
  const key = settings.get('key');
  return {
    ...{ kind, name, redirectUris },
    id: settings.get('id'),
    scope: settings.get('scope'),
    keys: key === undefined ? undefined : await readClientKeys(key),
  };
}

async function remove(id: string, config: () => Config): Promise<void> {
  await withStore(config(), async (store) => {
    if ((await store.read({ kind: 'Client', key: id })) === undefined) {
      throw new OwnerProblem(
        `There is no client ${id}.`,
        'See which there are: npm run client list',
      );
    }
    await withdrawClient(store, id);
  });
}
