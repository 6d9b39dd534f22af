import { isIP } from 'node:net';
import type { Facts, Target, Traffic } from './facts.js';
import { limitOf } from './facts/limit.js';
import { missingFacts } from './missing-facts.js';
import { reachOf } from './probes/address.js';
import { probeActively } from './probes/active.js';
import { probeBearer } from './probes/bearer.js';
import type { BrowserOptions } from './probes/callback.js';
import { probeChallenge } from './probes/challenge.js';
import { asClient } from './probes/as-client.js';
import type { KnownClient } from './probes/known-client.js';
import type { Context } from './probes/context.js';
import { probeLogin } from './probes/login.js';
import { probeManagement } from './probes/management.js';
import { type Exchange, openNetwork } from './probes/network.js';
import { probeResourceMetadata } from './probes/resource-metadata.js';
import type { Limits } from './probes/send.js';
import { probeServerMetadata } from './probes/server-metadata.js';
import { probeSurroundings } from './probes/surroundings.js';
import type { Missing } from './run-rules.js';

export interface ProbeOptions {
  /** The address of the MCP endpoint, http or https. */
  readonly url: string;
  readonly random: Context['random'];
  readonly now: Context['now'];
  readonly addresses?: () => readonly string[];
  /** Registers throw-away clients and sends codes that cannot be valid. */
  readonly active?: boolean;
  /** An access token to check the MCP endpoint with; sent there and nowhere else. */
  readonly token?: string;
  /** Goes through the whole flow in the browser of a person. */
  readonly login?: BrowserOptions;
  /** Clients that were registered beforehand, for servers where nobody can register. */
  readonly known?: readonly KnownClient[];
  readonly limits?: Partial<Limits & { totalMs: number; maxRequests: number }>;
}

export interface Probed {
  readonly facts: Facts;
  readonly log: readonly Exchange[];
  /** Why a fact is missing, where the network knows. */
  readonly missing: Missing;
  readonly durationMs: number;
}

/** A person takes the time they need. */
const LOGIN_MS = 900_000;

const LIMITS = { timeoutMs: 10_000, maxBytes: 1 << 20, totalMs: 120_000, maxRequests: 400 };

/** Gathers the facts about one server. Never throws for anything a server does. */
export async function probe(options: ProbeOptions): Promise<Probed> {
  const started = performance.now();
  const target = targetOf(options.url);
  const host = new URL(options.url).hostname;
  const network = await openNetwork({
    ...LIMITS,
    ...(options.login === undefined ? {} : { totalMs: LOGIN_MS }),
    ...options.limits,
    host,
  });
  const reading: Context = { ...options, network, target, known: [] };
  try {
    const passive = await gather(reading);
    const known = (options.known ?? []).map((client) => asClient(client, passive.metadata));
    const context: Context = { ...reading, known };
    const active = options.active === true ? await probeActively(context, passive) : {};
    const seen: Facts = { ...passive, ...active };
    const login = options.login === undefined ? {} : await probeLogin(context, seen, options.login);
    const managed = options.active === true ? await probeManagement(context, seen) : {};
    const bearer = options.token === undefined ? {} : await probeBearer(context, options.token);
    const { log } = network;
    const gone = { ...trafficOf(log), ...knownOf(context) };
    const facts: Facts = { ...seen, ...login, ...managed, ...bearer, ...gone };
    const asked = { active: options.active, login: options.login !== undefined };
    const missing = missingFacts({ ...asked, facts, log });
    return { facts, log, missing, durationMs: performance.now() - started };
  } finally {
    network.close();
  }
}

async function gather(context: Context): Promise<Facts> {
  const { target } = context;
  const challenged = await probeChallenge(context);
  const resource = await probeResourceMetadata(context, challenged.mcpPost);
  const server = await probeServerMetadata(context, resource.issuer);
  const found: Facts = { target, ...challenged, ...resource, ...server };
  return { ...found, ...(await probeSurroundings(context, found)) };
}

function targetOf(address: string): Target {
  const { origin, pathname, hostname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  const loopback = isIP(host) === 0 ? /(^|\.)localhost$/.test(host) : reachOf(host) === 'loopback';
  return { url: address, origin, path: pathname, loopback };
}

function trafficOf(log: readonly Exchange[]): { traffic?: Traffic } {
  if (log.every(({ answer }) => answer === undefined)) return {};
  const failures = log.flatMap(({ ask, failure }) =>
    failure === undefined ? [] : [`${ask.purpose} (${ask.url}): ${failure}`],
  );
  const slowestMs = Math.round(Math.max(...log.map(({ durationMs }) => durationMs)));
  const limit = limitOf(log);
  return { traffic: { requests: log.length, slowestMs, failures, ...(limit && { limit }) } };
}

function knownOf({ known }: Context): Pick<Facts, 'knownClients'> {
  return known.length === 0 ? {} : { knownClients: known.length };
}
