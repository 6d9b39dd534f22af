import { timingSafeEqual } from 'node:crypto';

export function checkClient(client, presented) {
  if (!client.secret) return true;
  if (!presented) return false;
  const [a, b] = [Buffer.from(client.secret), Buffer.from(presented)];
  return a.length === b.length && timingSafeEqual(a, b);
}
