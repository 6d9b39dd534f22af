export interface Manager {
  /** What a person types before the directory and the flags. */
  readonly command: readonly string[];
  /** What it calls itself where a project says how it is installed. */
  readonly name: string;
  /** Its program, where it does not come with Node. */
  readonly program?: string;
}

/** Everything that a person may have to create a project with. */
export const MANAGERS: Readonly<Record<string, Manager>> = {
  npm: { command: ['create', 'mcp-auth@latest'], name: 'npm' },
  pnpm: { command: ['create', 'mcp-auth@latest'], name: 'pnpm', program: 'pnpm/bin/pnpm.mjs' },
  'yarn 4': {
    command: ['create', 'mcp-auth@latest'],
    name: 'yarn',
    program: '@yarnpkg/cli-dist/bin/yarn.js',
  },
  'yarn 1': { command: ['create', 'mcp-auth'], name: 'yarn', program: 'yarn/bin/yarn.js' },
  bun: { command: ['create', 'mcp-auth@latest'], name: 'bun', program: 'bun/bin/bun.exe' },
};
