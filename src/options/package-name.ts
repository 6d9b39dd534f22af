import type { Problem } from '../problem.js';

const LONGEST = 214;
const VALID = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const RESERVED = ['node_modules', 'favicon.ico'];

/** Modules of Node itself: a package of that name cannot be imported by it. */
const CORE_MODULES = (
  'assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain ' +
  'events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl ' +
  'stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib'
).split(' ');

/** What keeps npm from accepting a package name, or undefined. */
export function packageNameFault(name: string): Problem | undefined {
  const reason = faultOf(name);
  if (reason === undefined) return undefined;
  return {
    message: `${JSON.stringify(name)} cannot be a package name: ${reason}.`,
    hint: `Use ${JSON.stringify(toPackageName(name))}, for instance.`,
  };
}

/** The closest package name to any text, for instance to the name of a directory. Always valid. */
export function toPackageName(text: string): string {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  if (name === '') return 'my-mcp-server';
  return faultOf(name) === undefined ? name : `${name}-server`;
}

function faultOf(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.length > LONGEST) return `it is longer than ${LONGEST} characters`;
  if (name !== name.toLowerCase()) return 'it has capital letters';
  if (/^[._]/.test(name)) return 'it starts with a dot or an underscore';
  if (!VALID.test(name))
    return 'only a-z, 0-9, -, _, . and ~ are allowed, after an optional @scope/';
  if (RESERVED.includes(name)) return 'npm reserves it';
  if (CORE_MODULES.includes(name)) return 'it is a module of Node';
  return undefined;
}
