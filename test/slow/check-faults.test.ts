import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine, withOutcome } from '../check/examine.js';
import { scriptedBrowser } from '../check/scripted-browser.js';
import { SOURCE_FAULTS, type SourceFault } from './check/source-faults.js';
import { linkProject, linkedProject } from './linked-project.js';
import { runIn } from './run-in.js';
import { PASSWORD, PERSON, serve, type Served } from './served.js';

const ALL = 'native,browser,confidential,private_key_jwt,machine,cursor';

/** Edits the one place the fault is about; the module can be put beside the one without a fault. */
function breakIn(project: string, { file, from, to }: SourceFault, as = file): void {
  const before = readFileSync(join(project, file), 'utf8');
  expect(before.split(from), `${from} in ${file}`).toHaveLength(2);
  writeFileSync(
    join(project, as),
    before.replace(from, () => to),
  );
}

/** The rules that are red, seen with as little as the fault needs. */
async function redAt(server: Served, how: SourceFault['with']): Promise<string[]> {
  const browse = scriptedBrowser({ name: PERSON, password: PASSWORD });
  const login = { open: (url: string) => void browse(url).catch(() => {}), patienceMs: 10_000 };
  const { findings } = await examine(server.resource, {
    active: how !== 'passive',
    ...(how === 'login' && { login }),
    limits: { timeoutMs: 20_000 },
  });
  return withOutcome(findings, 'fail', 'warn');
}

// A fault that does not compile would break the server, and not what its rule is about.
it('every fault is one the compiler lets through', async () => {
  const project = linkedProject('--clients', ALL);
  SOURCE_FAULTS.forEach((fault, index) =>
    breakIn(project, fault, fault.file.replace(/\.ts$/, `-${index}.ts`)),
  );
  const unused = ['--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];
  const tsc = ['node_modules/typescript/bin/tsc', '-p', '.', ...unused];
  expect(await runIn(project, process.execPath, tsc)).toEqual({ status: 0, output: '' });
});

// That there is nothing to find without a fault is proved in `check.test.ts`.
describe.concurrent('a generated server with one fault in it', () => {
  it.each(SOURCE_FAULTS)('$what: $rule is red', async (fault) => {
    const { directory, remove } = linkProject('--clients', ALL);
    try {
      breakIn(directory, fault);
      const server = await serve(directory);
      try {
        expect(await redAt(server, fault.with)).toContain(fault.rule);
      } finally {
        await server.end('SIGKILL');
      }
    } finally {
      remove();
    }
  });
});
