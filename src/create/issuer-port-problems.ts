import type { Problem } from '../problem.js';

/** That an issuer on this machine names a port nobody listens on. One with https has a proxy in front, on a port of its own. */
export function issuerPortProblems(issuer: string, port: number): Problem[] {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (url?.protocol !== 'http:') return [];
  // A URL does not name the usual port.
  const named = Number(url.port || 80);
  if (named === port) return [];
  const { protocol, hostname } = url;
  return [
    {
      message: `The issuer ${issuer} is on port ${named}, and the server listens on ${port}: no client could connect.`,
      hint: `Write --port ${named}, or --issuer ${new URL(`${protocol}//${hostname}:${port}`).origin}.`,
      where: '--issuer',
    },
  ];
}
