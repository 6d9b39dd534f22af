import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision } from '../../src/patch/decisions/decision.js';
import { planPatch } from '../../src/patch/plan-patch.js';
import { readProject } from '../../src/patch/project/read-project.js';

/**
 * Measures the decisions over a corpus of judged cases.
 *
 *   tsx test/patch/corpus.ts CASES.json TREES [--all]
 *
 * CASES.json lists `repo`, `commit`, `path`, `lines`, `expected_patch`; TREES holds a work tree of each
 * commit as `owner+name@1234567`. Cases whose tree is not there are counted, not judged.
 */
interface Case {
  readonly repo: string;
  readonly commit: string;
  readonly path: string;
  readonly expected_patch: 'add-none' | 'ask' | 'leave';
  readonly patch_fields?: readonly string[];
}

/** Cases whose label the code itself refutes; judged apart. */
const DISPUTED: Readonly<Record<string, string>> = {
  'modelcontextprotocol+typescript-sdk@de82211 src/server/auth/router.ts':
    'revocation: handlers/revoke.ts:51 is guarded by the authenticateClient of server-legacy, which is labelled add-none',
  'modelcontextprotocol+typescript-sdk@bdb0dcd src/server/auth/router.ts':
    'revocation: handlers/revoke.ts:48, as above',
  'modelcontextprotocol+typescript-sdk@3924de9 packages/server-legacy/test/auth/router.test.ts':
    'its own note: must change together with the revocation patch, which is made',
};

const [casesFile = '', trees = '', all] = process.argv.slice(2);

async function main(): Promise<void> {
  const cases = JSON.parse(readFileSync(casesFile, 'utf8')) as readonly Case[];
  const plans = new Map<string, Promise<readonly Decision[]>>();
  const rows = [];
  for (const one of cases) {
    const name = `${one.repo.replace('/', '+')}@${one.commit.slice(0, 7)}`;
    const tree = join(trees, name);
    if (!existsSync(tree)) {
      rows.push({ one, name, outcome: 'no tree', verdicts: [] as Decision[] });
      continue;
    }
    const plan = plans.get(name) ?? planPatch(readProject(tree)).then(({ decisions }) => decisions);
    plans.set(name, plan);
    const verdicts = (await plan).filter((decision) => concerns(decision, one));
    const disputed = DISPUTED[`${name} ${one.path}`] !== undefined;
    const outcome = disputed ? 'disputed' : outcomeOf(one, verdicts);
    rows.push({ one, name, outcome, verdicts });
  }
  report(rows);
}

/** A decision is about the file when it stands there or edits it. */
function concerns(decision: Decision, { path }: Case): boolean {
  return decision.place.file === path || decision.edits.some((edit) => edit.file === path);
}

function outcomeOf(
  { expected_patch, patch_fields = [] }: Case,
  verdicts: readonly Decision[],
): string {
  const patched = verdicts.filter(({ verdict }) => verdict === 'patch');
  const asked = verdicts.filter(({ verdict }) => verdict === 'ask');
  if (expected_patch === 'add-none') {
    const sites = patch_fields.join(' ').includes('2 sites') ? 2 : Math.max(1, patch_fields.length);
    if (patched.length === sites) return 'right';
    return patched.length > sites
      ? 'WRONG EDIT'
      : `missed (${asked.length > 0 ? 'asked' : 'left'})`;
  }
  if (patched.length > 0) return 'WRONG EDIT';
  if (expected_patch === 'ask') return asked.length > 0 ? 'right' : 'right (left)';
  return asked.length > 0 ? 'asked, should leave' : 'right';
}

function report(
  rows: readonly { one: Case; name: string; outcome: string; verdicts: readonly Decision[] }[],
) {
  const counts = new Map<string, number>();
  for (const { one, name, outcome, verdicts } of rows) {
    const key = `${one.expected_patch.padEnd(9)} ${outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (all !== undefined || !/^(right|no tree)/.test(outcome)) {
      const said = verdicts.map(
        (one) => `${one.verdict} ${one.list}:${one.place.line} ${one.reason}`,
      );
      console.log(
        `${outcome.padEnd(20)} ${one.expected_patch.padEnd(9)} ${name} ${one.path}\n${' '.repeat(21)}${said.join('; ')}`,
      );
    }
  }
  const judged = rows.filter(({ outcome }) => outcome !== 'no tree' && outcome !== 'disputed');
  const right = judged.filter(({ outcome }) => outcome.startsWith('right'));
  const wrong = judged.filter(({ outcome }) => outcome === 'WRONG EDIT');
  for (const [key, count] of [...counts].sort()) console.log(String(count).padStart(4), key);
  console.log(
    `${judged.length} judged, ${right.length} right (${((100 * right.length) / judged.length).toFixed(1)} %), ${wrong.length} wrong edits`,
  );
}

await main();
