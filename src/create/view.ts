import { hasPeople } from '../clients/has-people.js';
import { resolveClients } from '../clients/resolve-clients.js';
import { serverName } from '../clients/server-name.js';
import { addClient } from './add-client.js';
import type { CreateAnswers } from './create-answers.js';
import type { View } from './render.js';
import { servedBy } from './served-by.js';

/** What a project is made from besides the answers. */
export interface Origin {
  /** For example `create-mcp-auth@0.1.0`. */
  readonly generator: string;
  /** Goes to `.env`, which git ignores, and nowhere else. */
  readonly demoPassword: string;
}

/**
 * How each package manager is called in scripts and documents, the package it comes in, and the files
 * it installs from.
 */
const PACKAGE_MANAGERS = {
  npm: {
    run: 'npm run',
    install: 'npm install',
    ci: 'npm ci',
    managerPackage: 'npm',
    manifests: 'package.json package-lock.json',
  },
  pnpm: {
    run: 'pnpm',
    install: 'pnpm install',
    ci: 'pnpm install --frozen-lockfile',
    managerPackage: 'pnpm',
    manifests: 'package.json pnpm-lock.yaml pnpm-workspace.yaml',
  },
  yarn: {
    run: 'yarn',
    install: 'yarn',
    ci: 'yarn install --immutable',
    managerPackage: '@yarnpkg/cli-dist',
    manifests: 'package.json yarn.lock .yarnrc.yml',
  },
  bun: {
    run: 'bun run',
    install: 'bun install',
    ci: 'bun ci',
    managerPackage: 'bun',
    manifests: 'package.json bun.lock',
  },
} as const;

/** The values templates may name, and no others. Everything a template decides on is a boolean here. */
export function viewOf(answers: CreateAnswers, origin: Origin): View {
  const { clientTypes, registration } = servedBy(answers);
  const { schemes } = resolveClients(answers.clients);
  const people = hasPeople(clientTypes);
  const preRegistered = registration.includes('pre-registered');
  return {
    name: answers.name,
    serverName: serverName(answers.name),
    issuer: answers.issuer,
    port: answers.port,
    generator: origin.generator,
    demoPassword: origin.demoPassword,
    people,
    native: clientTypes.includes('native'),
    browser: clientTypes.includes('browser'),
    secrets: clientTypes.includes('confidential') || clientTypes.includes('machine'),
    confidential: clientTypes.includes('confidential'),
    privateKeyJwt: clientTypes.includes('private_key_jwt'),
    machine: clientTypes.includes('machine'),
    metadataDocument: registration.includes('metadata-document'),
    dynamic: registration.includes('dynamic'),
    preRegistered,
    byHand: registration.every((way) => way === 'pre-registered'),
    addable: preRegistered ? clientTypes.map((kind) => addClient(kind)) : [],
    keyed: clientTypes.includes('private_key_jwt') && preRegistered,
    redirected: people && preRegistered,
    firstAdded: people ? 'user.js add NAME' : `client.js add ${addClient('machine')}`,
    registrationManagement: answers.registrationManagement,
    unmanaged: registration.includes('dynamic') && !answers.registrationManagement,
    redirectSchemes: [...schemes],
    docker: answers.deploy === 'docker',
    otherManager: answers.packageManager !== 'npm',
    ...PACKAGE_MANAGERS[answers.packageManager],
  };
}
