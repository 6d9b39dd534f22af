// A registry on loopback for tarballs: node registry.mjs TARBALL... It prints its URL when it listens.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';

const answers = new Map();
const server = createServer(({ url }, response) => {
  const answer = answers.get(url);
  response.writeHead(answer === undefined ? 404 : 200).end(answer);
});
server.listen(0, '127.0.0.1', () => {
  const origin = `http://127.0.0.1:${server.address().port}`;
  for (const tarball of process.argv.slice(2)) publish(tarball, origin);
  process.stdout.write(`${origin}\n`);
});

function publish(tarball, origin) {
  const bytes = readFileSync(tarball);
  const read = ['-xzOf', tarball, 'package/package.json'];
  const manifest = JSON.parse(execFileSync('tar', read, { encoding: 'utf8' }));
  const { name, version } = manifest;
  const path = `/${name}/-/${basename(tarball)}`;
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  const dist = { tarball: origin + path, integrity };
  const versions = { [version]: { ...manifest, dist } };
  answers.set(path, bytes);
  answers.set(`/${name}`, JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
}
