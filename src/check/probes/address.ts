import { isIPv4, isIPv6 } from 'node:net';

/** How far away an address is; only `public` may be reached from anywhere. */
export type Reach = 'public' | 'loopback' | 'private' | 'special';

const V4: readonly (readonly [prefix: string, bits: number, reach: Reach])[] = [
  ['127.0.0.0', 8, 'loopback'],
  ['10.0.0.0', 8, 'private'],
  ['172.16.0.0', 12, 'private'],
  ['192.168.0.0', 16, 'private'],
  ['100.64.0.0', 10, 'private'],
  ['0.0.0.0', 8, 'special'],
  ['169.254.0.0', 16, 'special'],
  ['192.0.0.0', 24, 'special'],
  ['192.0.2.0', 24, 'special'],
  ['198.18.0.0', 15, 'special'],
  ['198.51.100.0', 24, 'special'],
  ['203.0.113.0', 24, 'special'],
  ['224.0.0.0', 3, 'special'],
];

/** Classifies an IP address (IANA special-purpose registries, RFC 6890). */
export function reachOf(address: string): Reach {
  if (isIPv4(address)) return reachOf4(address);
  return isIPv6(address) ? reachOf6(address) : 'special';
}

function reachOf4(address: string): Reach {
  const bits = number4(address);
  const row = V4.find(
    ([prefix, length]) => bits >>> (32 - length) === number4(prefix) >>> (32 - length),
  );
  return row?.[2] ?? 'public';
}

function number4(address: string): number {
  return address.split('.').reduce((sum, part) => ((sum << 8) | Number(part)) >>> 0, 0);
}

function reachOf6(address: string): Reach {
  const groups = groups6(address);
  const [first = 0] = groups;
  const leadingZeros = groups.slice(0, 5).every((group) => group === 0);
  if (leadingZeros && groups[5] === 0xffff) return reachOf4(embedded4(groups));
  if (leadingZeros && groups[5] === 0)
    return groups[6] === 0 && groups[7] === 1 ? 'loopback' : 'special';
  if (first === 0x64 && groups[1] === 0xff9b) return reachOf4(embedded4(groups));
  if ((first & 0xfe00) === 0xfc00) return 'private';
  return (first & 0xe000) === 0x2000 ? 'public' : 'special';
}

function embedded4(groups: readonly number[]): string {
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}

function groups6(address: string): number[] {
  const [head = '', tail] = expand4(address.replace(/%.*$/, '')).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(0, gap)).fill('0'), ...right].map((group) =>
    parseInt(group, 16),
  );
}

function expand4(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
}
