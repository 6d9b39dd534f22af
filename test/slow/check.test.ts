import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { examine, withOutcome } from '../check/examine.js';
import { scriptedBrowser } from '../check/scripted-browser.js';
import { type Added, addClients } from './check/add-clients.js';
import { writeKnownDocuments } from './check/known-documents.js';
import { linkedProject } from './linked-project.js';
import { PASSWORD, PERSON, serve } from './served.js';

interface Preset {
  readonly flags: readonly string[];
  /** The clients its owner adds, where nobody can register. */
  readonly clients?: readonly Added[];
  /** What stays open all the same. */
  readonly open?: readonly unknown[];
}

const ALL = 'native,browser,confidential,private_key_jwt,machine';
const machine = { kind: 'machine' } as const;
/** Proved with a secret that nobody uses alone: it is sent where access logs keep it. */
const QUERY = expect.stringMatching(/^unknown query-secret-ignored: /);
const signing = { kind: 'private_key_jwt', key: true } as const;

const PRESETS: Readonly<Record<string, Preset>> = {
  recommended: { flags: [] },
  'public clients only': { flags: ['--clients', 'native,browser'] },
  'public clients without metadata documents': {
    flags: ['--clients', 'native', '--registration', 'dynamic,pre-registered'],
  },
  'confidential clients only': { flags: ['--clients', 'confidential'] },
  'private_key_jwt only': { flags: ['--clients', 'private_key_jwt'], clients: [signing, signing] },
  'machines only': {
    flags: ['--clients', 'machine'],
    clients: [machine, { ...machine, key: true }],
    open: [QUERY],
  },
  everything: { flags: ['--clients', ALL], clients: [machine] },
  'everything, managed': {
    flags: ['--clients', ALL, '--registration-management'],
    clients: [machine],
  },
  'pre-registered clients': {
    flags: ['--clients', 'native,confidential', '--registration', 'pre-registered'],
    clients: [{ kind: 'native' }, { kind: 'native' }, { kind: 'confidential' }],
    open: [QUERY],
  },
};

it.each(Object.entries(PRESETS))(
  'the check finds nothing wrong and leaves nothing open: %s',
  async (_, { flags, clients = [], open: left = [] }) => {
    const project = linkedProject(...flags);
    const preload = writeKnownDocuments(mkdtempSync(join(tmpdir(), 'known-documents-')));
    const server = await serve(project, { preload });
    onTestFinished(async () => void (await server.end()));
    const browse = scriptedBrowser({ name: PERSON, password: PASSWORD });
    const { findings } = await examine(server.resource, {
      active: true,
      known: await addClients(server, project, clients),
      login: { open: (url) => void browse(url), patienceMs: 30_000 },
      limits: { timeoutMs: 20_000 },
    });
    const open = findings.filter(({ outcome }) => /^(fail|warn|unknown)$/.test(outcome));
    const told = open.map(({ rule, outcome, seen }) => `${outcome} ${rule}: ${seen}`);
    expect(told).toEqual(left);
    // Most of it was seen, and not found beside the point.
    expect(withOutcome(findings, 'pass').length).toBeGreaterThan(100);
  },
);
