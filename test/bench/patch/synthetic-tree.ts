import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a tree is made of. */
export interface TreeSize {
  readonly files: number;
  /** One file in so many is about metadata; none without. */
  readonly oneIn?: number;
  /** Bytes of each of those, about; as many as of the others without. */
  readonly bytes?: number;
}

const PER_FOLDER = 50;
const USUAL_BYTES = 4_900;

/**
 * Writes TypeScript that reads like a project's own into a new directory. Of the files about metadata a
 * third only reads it; the rest states it, lets public clients in, and does not say so.
 */
export function writeTree({ files, oneIn, bytes = USUAL_BYTES }: TreeSize): string {
  const root = mkdtempSync(join(tmpdir(), `bench-patch-${files}-`));
  let told = 0;
  for (let index = 0; index < files; index += 1) {
    const folder = join(root, 'src', `part-${Math.floor(index / PER_FOLDER)}`);
    if (index % PER_FOLDER === 0) mkdirSync(folder, { recursive: true });
    const telling = oneIn !== undefined && index % oneIn === 0;
    const head = telling ? (told % 3 === 2 ? reading(index) : stating(index)) : '';
    if (telling) told += 1;
    const rest = (telling ? bytes : USUAL_BYTES) - head.length;
    writeFileSync(join(folder, `module-${index}.ts`), head + filler(index, rest));
  }
  return root;
}

function filler(index: number, bytes: number): string {
  const parts: string[] = [];
  for (let length = 0, at = 0; length < bytes; at += 1) {
    const part = `
/** Sums the orders of region ${index}-${at} that were paid. */
export function sumOrders${at}(orders: readonly Order${at}[], region: string): number {
  const paid = orders.filter((order) => order.region === region && order.state === 'paid');
  return paid.reduce((sum, { price, count }) => sum + price * count, ${at});
}

export interface Order${at} {
  readonly region: string;
  readonly state: 'open' | 'paid' | 'returned';
  readonly price: number;
  readonly count: number;
}
`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

function stating(index: number): string {
  return `
export function metadata${index}(base: string) {
  return {
    issuer: base,
    authorization_endpoint: \`\${base}/service-${index}/authorize\`,
    token_endpoint: \`\${base}/service-${index}/token\`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
  };
}

app.post('/service-${index}/token', async (req, res) => {
  const { client_id, client_secret, code, code_verifier } = req.body;
  const client = await clients.find(client_id);
  if (client.client_secret && client.client_secret !== client_secret) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  const grant = await codes.take(code);
  if (!code_verifier || hash(code_verifier) !== grant.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json({ access_token: await sign(grant) });
});
`;
}

function reading(index: number): string {
  return `
export function pickMethod${index}(metadata: Metadata): string {
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('none') ? 'none' : (methods[0] ?? 'client_secret_basic');
}
`;
}
