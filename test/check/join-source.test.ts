import { expect, it } from 'vitest';
import type { Finding } from '../../src/check/finding.js';
import { joinSource } from '../../src/check/source/join-source.js';
import { finding, SAMPLE } from './report/sample-report.js';

const spots = [{ file: 'src/metadata.ts', line: 9, column: 5, seen: 'what stands there' }];
const placed = (outcome: Finding['outcome']): Finding => ({
  ...finding('a', outcome, 'read'),
  spots,
});

function joined(server: Finding['outcome'], source: Finding['outcome']): Finding | undefined {
  const report = { ...SAMPLE, findings: [finding('a', server, 'done')] };
  return joinSource(report, { ...SAMPLE, findings: [placed(source)] }).findings[0];
}

it.each(['fail', 'pass', 'unknown'] as const)(
  'what a server does wrong keeps its words and gets its place, whatever the source says: %s',
  (source) => {
    expect(joined('fail', source)).toEqual({ ...finding('a', 'fail', 'done'), spots });
  },
);

it('what a server left open is broken where its source proves it', () => {
  expect(joined('unknown', 'fail')).toEqual(placed('fail'));
});

it('a source makes nothing green, and nothing red that the server does right', () => {
  expect(joined('unknown', 'pass')).toEqual(finding('a', 'unknown', 'done'));
  expect(joined('pass', 'fail')).toEqual(finding('a', 'pass', 'done'));
});
