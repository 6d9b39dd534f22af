import { acceptedMethods, isSecretMethod } from '../auth/accepted.js';
import { isMachine, redirectUrisOf, withRedirects } from '../auth/client-redirects.js';
import { newClient, type ClientRequest } from '../auth/new-client.js';
import { readClientKeys } from '../auth/read-client-keys.js';
import { registrationOf } from '../auth/registration-of.js';
import { withdrawClient } from '../auth/withdraw-client.js';
import type { Config } from '../config.js';
import { OwnerProblem } from '../owner-problem.js';
import { openStore } from '../store/open-store.js';
import type { Entry, Store } from '../store.js';
import { runCommand } from './run-command.js';

const USAGE = `Usage: npm run client list
       npm run client add KIND NAME [REDIRECT_URI …] [id=ID] [key=FILE] [scope="SCOPES"]
       npm run client redirect ID [REDIRECT_URI …]
       npm run client remove ID

KIND is one of src/auth/client-types.ts. key is the public key, JWK Set or https URL of one for
private_key_jwt; scope is what a machine may do, everything when absent. A client that shows its
redirect URI only once it has its id is added without. redirect shows those it has, or puts these
in their place.`;

await runCommand(USAGE, async ([verb, ...words], config) => {
  if (verb === 'list' && words.length === 0) await withStore(config(), list);
  else if (verb === 'add' && words.length >= 2) await add(words, config);
  else if (verb === 'redirect' && words.length >= 1) await redirect(words, config);
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
  const issued = { clientId: key, clientIdIssuedAt: value['client_id_issued_at'] };
  const name = String(value['client_name'] ?? '').replace(/\p{C}/gu, '');
  return `${key}  ${registrationOf(issued)}  ${methodsOf(value)}  ${name}`;
}

/** Whoever has a secret may send it in either way that is served. */
function methodsOf(value: Entry['value']): string {
  const method = String(value['token_endpoint_auth_method']);
  return isSecretMethod(method) ? acceptedMethods().filter(isSecretMethod).join(',') : method;
}

async function add(words: readonly string[], config: () => Config): Promise<void> {
  const { entry, clientId, secret } = newClient(await requestOf(words));
  await withStore(config(), async (store) => {
    if (await store.write([{ add: entry }])) return;
    throw new OwnerProblem(`There is a client ${clientId} already.`, 'Choose another id.');
  });
  const { value } = entry;
  const facts = {
    client_id: clientId,
    client_secret: secret,
    authenticates: methodsOf(value),
    scope: value['scope'],
  };
  for (const [name, fact] of Object.entries(facts)) {
    if (fact !== undefined) process.stdout.write(`${name.padEnd(13)}  ${String(fact)}\n`);
  }
  process.stderr.write(notesOn(entry).join(''));
}

/** What the owner has to do next. */
function notesOn(entry: Entry): string[] {
  const { key, value } = entry;
  const notes: string[] = [];
  if (value['client_secret'] !== undefined) {
    notes.push('Keep the secret now: only its digest is stored, so it is not shown again.\n');
  }
  if (!isMachine(entry) && redirectUrisOf(entry).length === 0) {
    notes.push(
      `People cannot log in with it yet. Once you know its redirect URI:\n  npm run client redirect ${key} REDIRECT_URI\n`,
    );
  }
  return notes;
}

async function redirect(
  [id = '', ...uris]: readonly string[],
  config: () => Config,
): Promise<void> {
  await withStore(config(), async (store) => {
    const client = await existing(store, id);
    const redirected = uris.length === 0 ? client : withRedirects(client, uris);
    if (uris.length > 0) await store.write([{ put: redirected }]);
    for (const uri of redirectUrisOf(redirected)) process.stdout.write(`redirect_uri  ${uri}\n`);
  });
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
    await existing(store, id);
    await withdrawClient(store, id);
  });
}

async function existing(store: Store, id: string): Promise<Entry> {
  const client = await store.read({ kind: 'Client', key: id });
  if (client !== undefined) return client;
  throw new OwnerProblem(`There is no client ${id}.`, 'See which there are: npm run client list');
}
