import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Finding } from '../../src/check/finding.js';
import { bin } from '../run-bin.js';
import { writeKnownDocuments } from './check/known-documents.js';
import { linkedProject } from './linked-project.js';
import { environmentWith, run } from './run-in.js';
import { serve } from './served.js';

/** A folder in which `xdg-open` is Chromium, with a person in front of it. */
function pathWithChromium(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  const browse = join(import.meta.dirname, 'check/browse-in-chromium.ts');
  const words = [process.execPath, '--import', import.meta.resolve('tsx'), browse];
  const script = `#!/bin/sh\nexec ${words.map((word) => `"${word}"`).join(' ')} "$1"\n`;
  writeFileSync(join(folder, 'xdg-open'), script, { mode: 0o755 });
  return folder;
}

it.skipIf(process.platform !== 'linux')(
  'check --login leads a person in Chromium through the whole flow, and leaves nothing open',
  async () => {
    const project = linkedProject();
    const preload = writeKnownDocuments(mkdtempSync(join(tmpdir(), 'known-documents-')));
    const server = await serve(project, { preload });
    onTestFinished(async () => void (await server.end()));
    const json = join(project, 'check.json');
    const env = environmentWith(process.execPath);
    const { status, output } = await run(
      process.execPath,
      [bin, 'check', server.resource, '--login', '--fail-on', 'should', `--json=${json}`],
      { cwd: project, env: { ...env, PATH: [pathWithChromium(), env['PATH']].join(delimiter) } },
    );
    expect(output).toContain('Log in in your browser');
    const { findings } = JSON.parse(readFileSync(json, 'utf8')) as { findings: Finding[] };
    const open = findings.filter(({ outcome }) => /^(fail|warn|unknown)$/.test(outcome));
    expect(open.map(({ rule, outcome, seen }) => `${outcome} ${rule}: ${seen}`)).toEqual([]);
    expect(findings.find(({ rule }) => rule === 'code-once')?.outcome).toBe('pass');
    expect(status).toBe(0);
  },
);
