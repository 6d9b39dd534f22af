import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Run, bin } from '../run-bin.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'certificate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  readonly file: string;
}

/** A certificate for one host that nobody but itself has signed. */
function certificateFor(host: string): Certificate {
  const [key, cert] = [join(folder, `${host}.key`), join(folder, `${host}.pem`)];
  const form = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const about = ['-days', '2', '-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  const files = ['-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', ...form, ...about, ...files], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert), file: cert };
}

/** Runs the program beside a server of this process. */
function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, cwd: folder };
    const child = execFile(process.execPath, [bin, ...args], options, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
}

/** Checks https://localhost with that certificate. @returns also the requests that arrived. */
async function checked({ key, cert }: Certificate, env: Readonly<Record<string, string>> = {}) {
  const requests: (string | undefined)[] = [];
  const server = createServer({ key, cert }, ({ url }, response) => {
    requests.push(url);
    response.writeHead(401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ended = await run(['check', `https://localhost:${port}/mcp`], env);
  server.close();
  server.closeAllConnections();
  return { ...ended, requests };
}

it('a certificate nobody vouches for is a 2 that says what to do, and nothing is requested', async () => {
  const { status, stdout, stderr, requests } = await checked(certificateFor('localhost'));
  expect({ status, stdout, requests }).toEqual({ status: 2, stdout: '', requests: [] });
  expect(stderr).toMatch(
    /The certificate of https:\/\/localhost:\d+\/mcp cannot be trusted: DEPTH_ZERO_SELF_SIGNED_CERT/,
  );
  expect(stderr).toMatch(/public CA[^]*NODE_EXTRA_CA_CERTS/);
});

it('a certificate for another host is a 2 that names that host, and nothing is requested', async () => {
  const other = certificateFor('other.example');
  const trusted = { NODE_EXTRA_CA_CERTS: other.file };
  const { status, stdout, stderr, requests } = await checked(other, trusted);
  expect({ status, stdout, requests }).toEqual({ status: 2, stdout: '', requests: [] });
  expect(stderr).toMatch(/is for another host:[^]*other\.example/);
  expect(stderr).toMatch(/a certificate that\s+names this host/);
});

it('a CA of their own that is named is trusted', async () => {
  const own = certificateFor('localhost');
  const { status, requests } = await checked(own, { NODE_EXTRA_CA_CERTS: own.file });
  expect(status).toBe(1);
  expect(requests).toContain('/mcp');
});
