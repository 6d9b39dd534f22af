import { z } from 'zod';
import { LOOPBACK_HOSTS, isLoopback } from './loopback.js';
import { OwnerProblem } from './owner-problem.js';

/** What the environment says, checked once at the start. See `.env.example` for every setting. */
export interface Config {
  /** Byte for byte what clients compare (RFC 8414 §3.3, RFC 9207 §2.4): never passed through `URL`. */
  readonly issuer: string;
  /** The MCP endpoint, and the audience of every access token (RFC 8707 §2). */
  readonly resource: string;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly production: boolean;
  readonly logLevel: string;
  /** How many proxies stand in front. */
  readonly trustProxy: number;
  readonly demoPassword?: string;
  readonly refreshGraceSeconds: number;
  readonly allowedOrigins: readonly string[];
  /** The MCP endpoint answers without a token, for conformance tools that send none. */
  readonly mcpWithoutAuth: boolean;
}

const whole = (least: number, most: number) =>
  z.coerce.number({ error: 'is not a number' }).int().min(least).max(most);

/** As browsers write it, because it is compared byte for byte: a path or a `*` would match nothing. */
const origin = z.string().refine(isOrigin, {
  error: ({ input }) => `has ${input} in it, which is not written like https://app.example.com`,
});

const environment = z.object({
  ISSUER: z.string({ error: 'is missing' }).superRefine(checkIssuer),
  PORT: whole(1, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: whole(0, 10).default(0),
  DEMO_PASSWORD: z.string().min(8, 'is shorter than 8 characters').optional(),
  REFRESH_GRACE_SECONDS: whole(0, 600).default(60),
  ALLOWED_ORIGINS: z.string().default('').transform(words).pipe(z.array(origin)),
  MCP_NO_AUTH: z.enum(['0', '1']).default('0'),
});

/**
 * The settings of this environment. An empty value counts as absent.
 *
 * @throws {OwnerProblem} one sentence for each fault.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(variables).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const read = environment.safeParse(Object.fromEntries(given));
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`);
    throw new OwnerProblem(faults.join('\n'), 'Mend it in .env or in the environment.');
  }
  const config = toConfig(read.data);
  refuseUnsafe(config);
  return config;
}

function toConfig(settings: z.infer<typeof environment>): Config {
  return {
    issuer: settings.ISSUER,
    resource: `${settings.ISSUER}/mcp`,
    host: settings.HOST,
    port: settings.PORT,
    dataDir: settings.DATA_DIR,
    production: settings.NODE_ENV === 'production',
    logLevel: settings.LOG_LEVEL,
    trustProxy: settings.TRUST_PROXY,
    refreshGraceSeconds: settings.REFRESH_GRACE_SECONDS,
    allowedOrigins: settings.ALLOWED_ORIGINS,
    mcpWithoutAuth: settings.MCP_NO_AUTH === '1',
    ...(settings.DEMO_PASSWORD !== undefined && { demoPassword: settings.DEMO_PASSWORD }),
  };
}

function isOrigin(text: string): boolean {
  // Of the web, a browser also leaves out the usual port; extensions have schemes of their own.
  if (/^https?:/.test(text)) return URL.canParse(text) && new URL(text).origin === text;
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#@*A-Z]+$/.test(text);
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

/** https, no query, no fragment, no slash at the end; plain http on loopback only (RFC 8414 §2). */
function checkIssuer(issuer: string, context: z.RefinementCtx): void {
  const fault = issuerFault(issuer);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
}

function issuerFault(issuer: string): string | undefined {
  if (!URL.canParse(issuer)) return `is not a URL: ${issuer}`;
  const url = new URL(issuer);
  if (/[?#@\s\\]/.test(issuer)) return 'has a query, a fragment or a user name in it';
  if (issuer.endsWith('/'))
    return 'ends in a slash; clients compare it byte for byte, so leave it out';
  if (url.href.replace(/\/$/, '') !== issuer)
    return `is not written as ${url.href.replace(/\/$/, '')}`;
  // Documents of an issuer with a path stand under another name (RFC 8414 §3.1), and old clients
  // look for its endpoints at the root of the host in any case.
  if (url.pathname !== '/') return 'has a path; this server needs a host name of its own';
  if (url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:' && LOOPBACK_HOSTS.includes(url.hostname)) return undefined;
  return 'has to start with https://; plain http is for loopback addresses only';
}

function refuseUnsafe(config: Config): void {
  if (config.production && config.demoPassword !== undefined) {
    throw new OwnerProblem(
      'DEMO_PASSWORD is set, and NODE_ENV is production.',
      'Take DEMO_PASSWORD out and add real users with: npm run user add NAME',
    );
  }
  // An address to listen on is written without the brackets it has in a URL.
  const local = LOOPBACK_HOSTS.includes(config.host) || config.host === '::1';
  const reachable = !isLoopback(config.issuer) || !local;
  if (config.mcpWithoutAuth && (config.production || reachable)) {
    throw new OwnerProblem(
      'MCP_NO_AUTH opens the MCP endpoint to everybody, and this is not a test on loopback.',
      'Take MCP_NO_AUTH out.',
    );
  }
}
