import { pino, stdTimeFunctions, type Logger } from 'pino';

export type Log = Logger;

/** Members that never reach the log, however deep an object is handed over (RFC 9700 §4.2.4). */
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

/** A logger that writes one JSON object per line to standard output. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: {
      paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[redacted]',
    },
  });
}
