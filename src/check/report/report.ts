import type { Finding } from '../finding.js';
import type { ClientRow } from '../matrix/client-row.js';

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
  readonly target: string;
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly topics: readonly ReportTopic[];
  /** Worst first. */
  readonly clients: readonly ClientRow[];
  readonly requests: readonly RequestLine[];
  readonly durationMs: number;
}
