import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { acceptedGrants, acceptedMethods } from '../../src/auth/accepted.js';
import { storedSecret } from '../../src/auth/stored-secret.js';
import { Browser } from '../browser.js';
import { freePort } from '../free-port.js';
import { PASSWORD, startServer, type TestServer } from '../start-server.js';
import { storeClient } from '../store-client.js';

/** The suite that was current when this project was made; the next may check other things. */
const SUITE = '@modelcontextprotocol/conformance@0.2.0-alpha.12';

process.exitCode = Math.max(await authorization(), await transport());

/** The authorization server: its metadata, and the code flow where people log in. */
async function authorization(): Promise<number> {
  const server = await startServer();
  try {
    return await runSuite(server, await suiteArguments(server));
  } finally {
    await server.stop();
  }
}

/** The MCP endpoint against DNS rebinding. The suite sends no token, so none is asked for here. */
async function transport(): Promise<number> {
  const server = await startServer({ MCP_NO_AUTH: '1' });
  try {
    const scenario = ['--scenario', 'dns-rebinding-protection'];
    return await runSuite(server, ['server', '--url', server.resource, ...scenario]);
  } finally {
    await server.stop();
  }
}

/** What the suite is told: the issuer, and a client it can play where people log in. */
async function suiteArguments({ issuer, store }: TestServer): Promise<string[]> {
  const suite = ['authorization', '--url', issuer];
  const method = methodOfSuite();
  if (method === undefined || !acceptedGrants().includes('authorization_code')) return suite;
  const port = await freePort();
  const secret = method.startsWith('client_secret') ? randomUUID() : undefined;
  const { clientId } = await storeClient(store, {
    redirect_uris: [`http://127.0.0.1:${port}/callback`],
    application_type: 'native',
    token_endpoint_auth_method: method,
    ...(secret && { client_secret: storedSecret(secret) }),
  });
  const proof = secret ? ['--client-secret', secret] : [];
  return [...suite, '--client-id', clientId, ...proof, '-p', String(port)];
}

/**
 * The suite takes no notice of how its client is registered: it sends `none` where that is published,
 * else its secret in the body, else in the header. A client with a key it cannot play.
 */
function methodOfSuite(): string | undefined {
  const preferred = ['none', 'client_secret_post', 'client_secret_basic'] as const;
  return preferred.find((method) => acceptedMethods().includes(method));
}

/** Runs it, showing what it says, with a person who logs in and says yes. Its exit code. */
async function runSuite({ issuer }: TestServer, args: readonly string[]): Promise<number> {
  const child = spawn('npx', [...onNewNode(), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // On Windows, npx is a script.
    shell: process.platform === 'win32',
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    process.stdout.write(`${line}\n`);
    if (!line.startsWith(`${issuer}/authorize?`)) continue;
    logInAndAllow(issuer, line).catch((error: unknown) => {
      // The suite would wait for minutes.
      console.error(error);
      child.kill();
    });
  }
  const [code] = await exited;
  return Number(code ?? 1);
}

/** The suite needs Node 22; on an older one, npx fetches a newer one for it. */
function onNewNode(): string[] {
  const [major = 0] = process.versions.node.split('.').map(Number);
  const fetched = major < 22 ? ['-p', 'node@24'] : [];
  return ['--yes', ...fetched, '-p', SUITE, '--', 'conformance'];
}

/** What the person does: the suite prints a URL and waits for its answer. */
async function logInAndAllow(issuer: string, url: string): Promise<void> {
  const browser = new Browser(issuer);
  const consent = await browser.logIn(await browser.get(url), 'demo', PASSWORD);
  const { leftFor } = await browser.approve(consent);
  if (!leftFor) throw new Error(`no answer from ${consent.url}`);
  await fetch(leftFor);
}
