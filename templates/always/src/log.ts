import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/**
 * Members that never reach the log, in what is handed over or up to two levels in it. For what slips
 * through by mistake: no code logs them (RFC 9700 §4.2.4).
 */
const SECRETS = [
  'password',
  'client_secret',
  'client_assertion',
  'code',
  'code_verifier',
  'access_token',
  'refresh_token',
  'registration_access_token',
  'authorization',
  'cookie',
  'token',
];

/** A logger that writes one JSON object per line, to standard output unless it is told otherwise. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: {
      paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor,
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** The code of an error is a name like ENOSPC, and what its owner looks for. */
function censor(value: unknown, path: string[]): unknown {
  const isName = path.at(-1) === 'code' && /^[A-Z][A-Z_]{2,30}$/.test(String(value));
  return isName ? value : '[redacted]';
}
