import { describe, expect, it } from 'vitest';
import { jsonReport } from '../../../src/check/report/json-report.js';
import type { Finding } from '../../../src/check/finding.js';
import { terminalReport } from '../../../src/check/report/terminal-report.js';
import { finding, SAMPLE as report } from './sample-report.js';

const same = (text: string): string => text;
const paint = { bold: same, dim: same, red: same, green: same, yellow: same };
const UNKNOWN = 'Unknown: neither kept nor broken, as far as was seen';
const command = 'create-mcp-auth check https://mcp.example/mcp';
const options = { paint, width: 80, verbose: false, command };

describe('the report in a terminal', () => {
  const text = terminalReport(report, options);

  it('tells of clients that were chosen first, whatever becomes of them', () => {
    const [zed] = report.clients;
    if (zed === undefined) throw new Error('the sample has no client');
    const cursor = {
      ...zed,
      id: 'cursor',
      name: 'Cursor',
      outcome: 'connects',
      because: [],
    } as const;
    const clients = [{ ...cursor, chosen: true } as const, zed];
    expect(terminalReport({ ...report, clients }, options)).toMatch(
      /The clients that were chosen[^]*✓ Cursor[^]*Other real clients[^]*✗ Zed/,
    );
  });

  it('begins with one screen: steps, counts, clients', () => {
    expect(text.split('\n').slice(0, 7)).toEqual([
      'https://mcp.example/mcp  2 requests, 1.2 s',
      '',
      'First step                                   ✗ 1    ? 1    ✓ 1',
      'Second step                                  ! 1    ? 1',
      '',
      'Rules         ✗ 1 broken   ! 1 worth changing   ? 2 unknown   ✓ 1 as promised',
      'Real clients  ✗ 1 will fail',
    ]);
  });

  it('tells of what is broken, worst first: seen, to change, where it is written', () => {
    expect(text).toContain(
      [
        '✗ must   Title of a  a',
        '  saw    this',
        '  change Mend a.',
        '         RFC 1 §2  https://rfc.example/1#2',
      ].join('\n'),
    );
    expect(text.indexOf('Title of a')).toBeLessThan(text.indexOf('Title of b'));
  });

  it('never shows an unknown rule as fine, and says why it is unknown once', () => {
    expect(text).toContain(`${UNKNOWN}\n? 2: not asked [c, d]`);
    expect(text).not.toContain('Title of c');
  });

  it('names the rule of what is unknown by itself, and the command that tells more', () => {
    const why = 'not asked: this needs --';
    const login = ['a', 'b', 'c'].map((rule) => finding(rule, 'unknown', `${why}login`));
    const one = finding('d', 'unknown', 'the document did not answer');
    const end = (findings: Finding[]) =>
      terminalReport({ ...report, findings, clients: [] }, options)
        .split('\n\n')
        .at(-1);
    const lines = [UNKNOWN, `? 3: ${why}login`, '? 1: the document did not answer [d]'];
    const command = `  create-mcp-auth check ${report.target} --`;
    expect(end([...login, one])).toBe([...lines, `${command}login`].join('\n'));
    const active = finding('e', 'unknown', `${why}active`);
    expect(end([...login, active])).toContain(`\n${command}active`);
    expect(end([one])).not.toContain('create-mcp-auth');
  });

  it('speaks of settings only where there are some', () => {
    const engine = { id: 'keycloak', name: 'Keycloak', by: 'its paths' } as const;
    const head = (setting: object) => {
      const findings = [{ ...finding('a', 'fail'), ...setting }];
      return terminalReport({ ...report, engine, findings }, options).split('\n')[1];
    };
    expect(head({})).toBe('Built on Keycloak, told by its paths.');
    expect(head({ setting: 'Web.' })).toBe(
      'Built on Keycloak, told by its paths; its settings stand behind "set".',
    );
  });

  it('says which rule keeps a client out and what the person will see', () => {
    expect(text).toContain(
      '✗ Zed\n    will fail: S256 is not advertised [pkce-s256-advertised]. It shows: an\n    error.',
    );
  });

  it('says in words how sure it is of a client, and how far the flow was looked at', () => {
    const end = (basis: 'sourced' | 'reported' | 'assumed') =>
      terminalReport(
        { ...report, clients: report.clients.map((client) => ({ ...client, basis })) },
        { ...options, width: 120 },
      );
    expect(end('sourced')).toContain('Real clients, up to where a person logs in\n');
    expect(end('sourced')).toContain('[pkce-s256-advertised]. It');
    expect(end('reported')).toContain('advertised] (as others report it to behave). It');
    expect(end('assumed')).toContain('advertised] (how it behaves is a guess). It');
  });

  it('keeps green rules and requests for --verbose', () => {
    expect(text).not.toContain('Title of e');
    expect(text).not.toContain('ECONNRESET');
    const long = terminalReport(report, { ...options, verbose: true });
    expect(long).toContain('✓ Title of e  e: this');
    expect(long).toContain('–––     3 ms  GET https://mcp.example/y  another  ECONNRESET');
  });

  it('breaks lines between words', () => {
    const long = { ...report, findings: [finding('a', 'fail', 'word '.repeat(60).trim())] };
    const lines = terminalReport(long, options).split('\n').slice(8);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('puts what does not fit beside something below it', () => {
    const [a] = report.findings;
    const wide = { ...report, findings: a === undefined ? [] : [{ ...a, title: 'T'.repeat(75) }] };
    const lines = terminalReport(wide, options).split('\n');
    expect(lines).toContain(`✗ must   ${'T'.repeat(75)}`);
    expect(lines).toContain('         a');
  });

  it('tells the totals once more at the end of what does not fit on a screen', () => {
    const many = Array.from({ length: 20 }, (_, index) => finding(`a${index}`, 'fail'));
    const lines = terminalReport({ ...report, findings: many }, options).split('\n');
    expect(lines.slice(-2)).toEqual(['Rules         ✗ 20 broken', 'Real clients  ✗ 1 will fail']);
    expect(text.match(/Real clients {2}/g)).toHaveLength(1);
  });

  it('names the place in the source, the setting, the engine and what was mended', () => {
    const spot = { file: 'src/a.ts', line: 3, column: 5, seen: 'this' };
    const [a] = report.findings;
    const told = terminalReport(
      {
        ...report,
        subject: 'source',
        engine: { id: 'keycloak', name: 'Keycloak', by: '--engine' },
        fixed: [{ ...spot, seen: 'mended' }],
        findings: a === undefined ? [] : [{ ...a, setting: 'A > B.', spots: [spot] }],
      },
      options,
    );
    expect(told).toContain('its source alone, 1.2 s\nBuilt on Keycloak, told by --engine');
    expect(told).toContain('Mended\n  ✓      src/a.ts:3:5  mended');
    expect(told).toContain('  at     src/a.ts:3:5\n  change Mend a.\n  set    A > B.\n');
  });

  it('marks with the marks it was given and with nothing else', () => {
    const marked = terminalReport(report, {
      ...options,
      paint: { ...paint, red: (inner) => `<${inner}>` },
    });
    expect(marked).toContain('<✗ must   >');
  });
});

describe('the report as JSON', () => {
  it('has counts, the exit code, and every finding, client and request', () => {
    const json = jsonReport(report, 1);
    expect(json).toMatchObject({
      version: 1,
      exitCode: 1,
      counts: { rules: { fail: 1, warn: 1, unknown: 2, pass: 1, notApplicable: 1 } },
    });
    expect(json.findings).toHaveLength(6);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
