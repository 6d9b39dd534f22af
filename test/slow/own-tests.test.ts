import { expect, inject, it } from 'vitest';
import { linkedProject } from './linked-project.js';
import { runIn } from './run-in.js';

const ALL = 'native,browser,confidential,private_key_jwt,machine';

/** One project of each sort, which is installed, starts its server, and tests it. */
const REPRESENTATIVE: Readonly<Record<string, readonly string[]>> = {
  recommended: [],
  'public clients only': ['--clients', 'native,browser'],
  'confidential clients only': ['--clients', 'confidential'],
  'private_key_jwt only': ['--clients', 'private_key_jwt'],
  'machines only': ['--clients', 'machine'],
};

/** Milliseconds: some hundred tests with servers and password hashes, also on a busy machine. */
const timeout = 900_000;

it.each(Object.entries(REPRESENTATIVE))(
  '%s passes its own tests',
  { timeout },
  async (_, flags) => {
    await passes(linkedProject(...flags), process.execPath);
  },
);

it('everything, managed, passes its own tests on a newer Node', { timeout }, async () => {
  const everything = linkedProject('--clients', ALL, '--registration-management');
  await passes(everything, inject('newerNode'));
});

async function passes(project: string, node: string): Promise<void> {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--maxWorkers', '2'];
  const { status, output } = await runIn(project, node, vitest);
  expect(status, output.slice(-5000)).toBe(0);
  expect(output).toMatch(/Tests\s+\d+ passed/);
}
