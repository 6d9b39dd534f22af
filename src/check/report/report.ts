import type { KnownEngine } from '../engines/engines.js';
import type { Finding } from '../finding.js';
import type { ClientRow } from '../matrix/client-row.js';
import type { Notice } from '../notice.js';
import type { Spot } from '../spot.js';

/** One line of the request log, ready to be shown: nothing in it is secret or can steer a terminal. */
export interface RequestLine {
  readonly purpose: string;
  readonly method: string;
  readonly url: string;
  readonly status?: number;
  readonly failure?: string;
  readonly durationMs: number;
}

/** A step of a client's way, with the rules about it. */
export interface ReportTopic {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly string[];
}

/** Everything a check found out: the one value every output is drawn from. */
export interface Report {
  /** What was looked at: a server that runs, or the source of one. */
  readonly subject: 'server' | 'source';
  /** Its URL, or its directory. */
  readonly target: string;
  /** The command that starts the server of a source. */
  readonly start?: string;
  /** What the server is built on, where that could be told. */
  readonly engine?: KnownEngine;
  /** What is to be told before everything else. */
  readonly notice?: Notice;
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly topics: readonly ReportTopic[];
  /** Worst first. */
  readonly clients: readonly ClientRow[];
  readonly requests: readonly RequestLine[];
  /** The places that were mended before the check; absent when nobody asked for that. */
  readonly fixed?: readonly Spot[];
  readonly durationMs: number;
}
