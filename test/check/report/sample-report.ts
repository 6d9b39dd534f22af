import type { Finding } from '../../../src/check/finding.js';
import type { Report } from '../../../src/check/report/report.js';

export function finding(rule: string, outcome: Finding['outcome'], seen = 'this'): Finding {
  const broken = outcome === 'fail' || outcome === 'warn';
  return {
    rule,
    title: `Title of ${rule}`,
    level: outcome === 'warn' ? 'should' : 'must',
    source: 'RFC 1 §2',
    link: 'https://rfc.example/1#2',
    outcome,
    seen,
    ...(broken ? { fix: `Mend ${rule}.` } : {}),
  };
}

/** One finding of each outcome, one client, two requests. */
export const SAMPLE: Report = {
  subject: 'server',
  target: 'https://mcp.example/mcp',
  findings: [
    finding('a', 'fail'),
    finding('b', 'warn'),
    finding('c', 'unknown', 'not asked'),
    finding('d', 'unknown', 'not asked'),
    finding('e', 'pass'),
    finding('f', 'notApplicable'),
  ],
  topics: [
    { id: 'one', title: 'First step', rules: ['a', 'c', 'e'] },
    { id: 'two', title: 'Second step', rules: ['b', 'd', 'f'] },
  ],
  clients: [
    {
      id: 'zed',
      name: 'Zed',
      outcome: 'fails',
      basis: 'sourced',
      redirect: 'accepted',
      because: [{ rule: 'pkce-s256-advertised', text: 'S256 is not advertised' }],
      shows: 'an error',
    },
  ],
  requests: [
    {
      purpose: 'a look',
      method: 'GET',
      url: 'https://mcp.example/x',
      status: 200,
      durationMs: 12,
    },
    {
      purpose: 'another',
      method: 'GET',
      url: 'https://mcp.example/y',
      failure: 'ECONNRESET',
      durationMs: 3,
    },
  ],
  durationMs: 1234,
};
