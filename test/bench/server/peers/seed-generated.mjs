import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Puts two clients and some grants into the store of a generated server, with its own code, and says
 * what a client gets to know of them.
 */
const { project, directory, issuer, grants } = JSON.parse(process.argv[2]);
const from = (file) => import(pathToFileURL(join(project, 'modules/src', file)).href);
const { readConfig } = await from('config.js');
const { createLog } = await from('log.js');
const { loadKeys } = await from('keys.js');
const { openStore } = await from('store/open-store.js');
const { newClient } = await from('auth/new-client.js');
const { addUser } = await from('login/users.js');
const { createProvider } = await from('auth/provider.js');

const config = readConfig({ ISSUER: issuer, DATA_DIR: directory });
const store = openStore(directory);
const keys = await loadKeys(directory, { mayCreate: async () => true });
const provider = createProvider({ config, store, keys, log: createLog('warn') });
const machine = await add({ kind: 'machine', name: 'A machine', redirectUris: [] });
const redirectUris = ['https://app.example/callback'];
const web = await add({ kind: 'confidential', name: 'A web app', redirectUris });
const client = await provider.Client.find(web.clientId);
const { accountId } = await addUser(store, { name: 'somebody', password: 'a long password' });
const refreshTokens = [];
for (let count = 0; count < grants; count += 1) refreshTokens.push(await refreshToken());
await store.close();
console.log(JSON.stringify({ machine, web, refreshTokens, resource: config.resource }));

async function add(request) {
  const { entry, clientId, secret } = newClient(request);
  await store.write([{ add: entry }]);
  return { clientId, secret };
}

/** What a person who logged in and consented leaves behind. */
async function refreshToken() {
  const grant = new provider.Grant({ accountId, clientId: client.clientId });
  grant.addOIDCScope('offline_access');
  grant.addResourceScope(config.resource, 'mcp:read mcp:write');
  const token = new provider.RefreshToken({
    accountId,
    client,
    grantId: await grant.save(),
    gty: 'authorization_code',
    resource: config.resource,
    rotations: 0,
    scope: 'offline_access mcp:read mcp:write',
  });
  return token.save();
}
