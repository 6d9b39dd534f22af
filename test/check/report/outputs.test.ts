import { describe, expect, it } from 'vitest';
import { badge } from '../../../src/check/report/badge.js';
import { concealer } from '../../../src/check/report/conceal.js';
import { harReport } from '../../../src/check/report/har.js';
import { htmlReport } from '../../../src/check/report/html-report.js';
import { junitReport } from '../../../src/check/report/junit-report.js';
import { sarifReport } from '../../../src/check/report/sarif-report.js';
import type { Exchange } from '../../../src/check/probes/network.js';
import { finding, SAMPLE } from './sample-report.js';

const HOSTILE = `"><script>alert(1)</script>'&\u0000]]>`;
const hostile = { ...SAMPLE, target: HOSTILE, findings: [finding('a', 'fail', HOSTILE)] };

describe('SARIF', () => {
  const [run] = sarifReport(SAMPLE, '1.0.0').runs;

  it('has every rule, and a result for each that is broken or unknown', () => {
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(run?.results.map(({ ruleId, level, kind }) => [ruleId, level, kind])).toEqual([
      ['a', 'error', 'fail'],
      ['b', 'warning', 'fail'],
      ['c', 'note', 'open'],
      ['d', 'note', 'open'],
    ]);
  });

  it('points each result at its rule and says what to change', () => {
    for (const result of run?.results ?? [])
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(run?.results[0]?.message.text).toBe(
      'Title of a. Seen at https://mcp.example/mcp: this. Mend a.',
    );
  });
});

describe('JUnit', () => {
  it('has a suite for each step; what nobody could judge is skipped, never passed', () => {
    const xml = junitReport(SAMPLE, 'must');
    expect(xml).toContain('tests="6" failures="1" errors="0" skipped="3"');
    expect(xml).toContain('<testsuite name="First step" tests="3" failures="1"');
    expect(xml).toContain(
      '<testcase classname="c" name="Title of c"><skipped message="not asked"/>',
    );
  });

  it('fails what decides the exit code', () => {
    expect(junitReport(SAMPLE, 'should')).toContain('tests="6" failures="2"');
  });

  it('is well-formed whatever a server sends', () => {
    const xml = junitReport({ ...hostile, topics: SAMPLE.topics }, 'must');
    expect(xml).not.toContain('<script>');
    expect(xml).not.toContain('\u0000');
    expect(xml).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;');
  });
});

describe('the page', () => {
  const page = htmlReport(SAMPLE);

  it('draws each step with its worst, tells what to change, and lists clients', () => {
    expect(page).toMatch(/<span class="node fail"[^>]*>✗<\/span><h3>First step<\/h3>/);
    expect(page).toMatch(/<span class="node warn"[^>]*>!<\/span><h3>Second step<\/h3>/);
    expect(page).toContain('<dt>Change</dt><dd>Mend a.</dd>');
    expect(page).toContain('<th scope="row">Zed</th>');
  });

  it('names places, settings, the engine and what was mended, and no requests of a source', () => {
    const spot = { file: 'src/<a>.ts', line: 3, column: 5, seen: 'mended' };
    const told = htmlReport({
      ...SAMPLE,
      subject: 'source',
      engine: { id: 'keycloak', name: 'Keycloak', by: '--engine' },
      fixed: [spot],
      requests: [],
      findings: [{ ...finding('a', 'fail'), setting: 'A > B.', spots: [spot] }],
    });
    expect(told).toContain('<dt>At</dt><dd><code>src/&lt;a&gt;.ts:3:5</code></dd>');
    expect(told).toContain('<dt>Set</dt><dd>A &gt; B.</dd>');
    expect(told).toMatch(/Built on Keycloak[^]*<h2>Mended<\/h2>/);
    expect(told).not.toContain('<h2>Requests</h2>');
  });

  it('is one file: it may load nothing and run nothing', () => {
    expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'`);
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\(/);
  });

  it('shows what a server sent as text', () => {
    expect(htmlReport(hostile)).not.toContain('<script>');
    const link = { ...finding('a', 'fail'), link: 'javascript:alert(1)' };
    expect(htmlReport({ ...SAMPLE, findings: [link] })).not.toContain('javascript:');
  });
});

describe('the badge', () => {
  it.each([
    ['broken', SAMPLE.findings, '1 broken'],
    ['worth changing', [finding('b', 'warn')], '1 to improve'],
    ['unknown', [finding('c', 'unknown')], '1 unknown'],
    [
      'unknown beside what is fine, which comes first',
      [finding('c', 'unknown'), finding('e', 'pass'), finding('g', 'pass')],
      '2 as promised, 1 unknown',
    ],
    ['seen and fine', [finding('e', 'pass')], 'all as promised'],
  ] as const)('says the worst: %s', (_what, findings, words) => {
    const svg = badge({ ...SAMPLE, findings });
    expect(svg).toContain(`aria-label="MCP auth: ${words}"`);
  });
});

describe('HAR', () => {
  const log: Exchange[] = [
    {
      ask: {
        purpose: 'token request',
        url: 'https://as.example/token?client_secret=in-the-address',
        method: 'POST',
        headers: { authorization: 'Basic c2VjcmV0OnNlY3JldA==' },
        body: 'grant_type=authorization_code&code=the-secret-code',
      },
      answer: {
        url: 'https://as.example/token',
        status: 200,
        headers: { 'content-type': 'application/json', 'set-cookie': 'session=very-secret' },
        body: '{"access_token":"the-access-token"}',
        json: { access_token: 'the-access-token' },
        utf8: true,
      },
      startMs: 5,
      durationMs: 7,
    },
    { ask: { purpose: 'x', url: 'not a url' }, failure: 'refused', startMs: 20, durationMs: 1 },
  ];
  const har = harReport(log, {
    startedAt: 1000,
    version: '1',
    conceal: concealer(log),
    isoTime: (time) => new Date(time).toISOString(),
  });

  it('has every exchange with its time, also those without an answer', () => {
    expect(har.log.entries.map(({ startedDateTime }) => startedDateTime)).toEqual([
      '1970-01-01T00:00:01.005Z',
      '1970-01-01T00:00:01.020Z',
    ]);
    expect(har.log.entries[1]).toMatchObject({ response: { status: 0 }, comment: 'x: refused' });
  });

  it('hides tokens, codes, secrets, credentials and cookies', () => {
    const text = JSON.stringify(har);
    for (const secret of ['in-the-address', 'c2VjcmV0', 'the-secret', 'very-secret', 'the-access'])
      expect(text).not.toContain(secret);
    expect(text).toContain('grant_type=authorization_code&code=[concealed]');
  });
});
