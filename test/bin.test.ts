import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { helpText } from '../src/build/help-text.js';
import { type CommandName, commands } from '../src/options/commands.js';
import { leaveKilled } from './plan/leave-killed.js';
import { bin, runBin } from './run-bin.js';

const ESCAPE = '\u001b';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bin-'));
});

const run = (args: readonly string[], options: SpawnSyncOptions = {}) =>
  runBin(args, { cwd: folder, ...options });

const bare = ['--yes', '--no-install', '--no-git'];

interface Case {
  readonly args: readonly string[];
  readonly status: number;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
  readonly env?: Record<string, string>;
  readonly input?: string;
  readonly before?: () => void;
  /** Names in the working directory afterwards; what was there before when absent. */
  readonly leaves?: readonly string[];
}

const NOTHING = /^$/;
/** Every refusal ends in something to do, below what was seen. */
const ENDS_IN_AN_ACTION = /\n {2}\S.*\n$/;

const cases: Record<string, Case> = {
  'help, asked for by its name': {
    args: ['help', 'patch'],
    status: 0,
    stdout: /Repair the metadata/,
    stderr: NOTHING,
  },
  'help, prepared': { args: ['--help'], status: 0, stdout: /--clients/, stderr: NOTHING },
  'help of a command': { args: ['create', '-h'], status: 0, stdout: /--clients/, stderr: NOTHING },
  'help among other words': {
    args: ['app', '--port', '1', '--help'],
    status: 0,
    stdout: /--clients/,
  },
  'help among letters': { args: ['-yh', 'app'], status: 0, stdout: /--clients/, leaves: [] },
  'help that is asked for like a setting': {
    args: ['--help=true'],
    status: 0,
    stdout: /--clients/,
  },
  'the version': { args: ['--version'], status: 0, stdout: /^\d+\.\d+\.\d+\n$/, stderr: NOTHING },
  'the version among other words': {
    args: ['app', '--yes', '-v'],
    status: 0,
    stdout: /^\d+\.\d+\.\d+\n$/,
    stderr: NOTHING,
  },
  'the clients we know': {
    args: ['clients'],
    status: 0,
    stdout: /Claude Code +claude-code\n +native · .*dynamic.* · loopback\n/,
    stderr: /--clients/,
  },
  'clients by a word': { args: ['clients', 'Slackbot'], status: 0, stdout: /^Web apps\n.*\n.*\n$/ },
  'clients as JSON': {
    args: ['clients', 'cursor', '--json'],
    status: 0,
    stdout: /^\[\n {2}\{[^]*"redirectForms": \[[^]*\]\n$/,
    stderr: NOTHING,
  },
  'clients that nobody knows': { args: ['clients', 'zzz'], status: 1, stderr: /"zzz"/ },
  'clients that nobody knows, as JSON': {
    args: ['clients', 'zzz', '--json'],
    status: 1,
    stdout: /^\[\]\n$/,
    stderr: /"zzz"/,
  },
  'a completion script': {
    args: ['completion', 'bash'],
    status: 0,
    stdout: /complete -F/,
    stderr: NOTHING,
  },
  'completion for no shell': { args: ['completion'], status: 2, stderr: /bash\|zsh\|fish/ },
  'completion for an unknown shell': {
    args: ['completion', 'fishy'],
    status: 2,
    stderr: /Did you mean fish\?/,
  },
  'a project': {
    args: ['app', ...bare],
    status: 0,
    stdout: /npx -y create-mcp-auth@/,
    leaves: ['app'],
  },
  'a project in a folder that does not exist': {
    args: ['a/b/app', ...bare],
    status: 0,
    leaves: ['a'],
  },
  'the command named': { args: ['create', 'app', ...bare], status: 0, leaves: ['app'] },
  'a dry run': { args: ['app', ...bare, '--dry-run'], status: 0, stdout: /Nothing was written/ },
  'a dry run as JSON': {
    args: ['app', ...bare, '--dry-run', '--json'],
    status: 0,
    stdout: /^\{[^]*\}\n$/,
  },
  'the result as JSON': {
    args: ['app', ...bare, '--json'],
    status: 0,
    stdout: /^\{[^]*\}\n$/,
    leaves: ['app'],
  },
  'the result as JSON in a file': {
    args: ['app', ...bare, '--json=out.json'],
    status: 0,
    stdout: NOTHING,
    leaves: ['app', 'out.json'],
  },
  'a -- that a package manager passed on': {
    args: ['--', 'app', ...bare],
    status: 0,
    leaves: ['app'],
  },
  'answers on standard input': {
    args: ['app', ...bare, '--answers', '-'],
    status: 0,
    input: '{"clients":["cursor"]}',
    leaves: ['app'],
  },

  'an unknown flag': {
    args: ['app', '--clinets', 'cursor'],
    status: 2,
    stderr: /Did you mean --clients\?/,
  },
  'an unknown client': {
    args: ['app', ...bare, '--clients', 'cursr'],
    status: 2,
    stderr: /Did you mean cursor\?/,
  },
  'a flag without its value': {
    args: ['app', '--port'],
    status: 2,
    stderr: /--port needs a value/,
  },
  'a port that is none': {
    args: ['app', ...bare, '--port', '70000'],
    status: 2,
    stderr: /1 to 65535/,
  },
  'a command that is mistyped': {
    args: ['ptach', '--check'],
    status: 2,
    stderr: /no command "ptach"[^]*mean patch[^]*create-mcp-auth create ptach/,
  },
  'one word too many': {
    args: ['app', 'other'],
    status: 2,
    stderr: /one word too many: "other"[^]*like create-mcp-auth create \[directory\],/,
  },
  'one word too many that is nearly a command': {
    args: ['app', 'chekc'],
    status: 2,
    stderr: /one word too many: "chekc"[^]*mean check\?/,
  },
  'a word with a fault': {
    args: ['a:b', ...bare],
    status: 2,
    stderr: /colon[^\n]* \(\[directory\]\)\n/,
  },
  'a package name npm refuses': {
    args: ['app', ...bare, '--name', 'My App'],
    status: 2,
    stderr: /name/,
  },
  'an issuer that is not https': {
    args: ['app', ...bare, '--issuer', 'http://example.com'],
    status: 2,
    stderr: /https/,
  },
  'an issuer on this machine that is on another port than the server': {
    args: ['app', ...bare, '--issuer', 'http://localhost:4000', '--port', '3001'],
    status: 2,
    stderr: /:4000.* 3001[^]*--port 4000.*--issuer http:\/\/localhost:3001/,
  },
  'an issuer on this machine that names no port': {
    args: ['app', ...bare, '--issuer', 'http://[::1]'],
    status: 2,
    stderr: /port 80,[^]*--issuer http:\/\/\[::1\]:3000/,
  },
  'a server to start without its dependencies': {
    args: ['app', '--yes', '--no-git', '--no-install', '--start'],
    status: 2,
    stderr: /--start needs the dependencies[^]*Leave out --no-install or --start\./,
  },
  'answers that contradict each other': {
    args: ['app', ...bare, '--clients', 'machine', '--registration', 'metadata-document'],
    status: 2,
    stderr: /metadata-document/,
  },
  'no terminal and answers missing': { args: ['app'], status: 2, stderr: /--clients, .*--yes/s },
  'an answers file that is not there': {
    args: ['app', ...bare, '--answers', 'none.json'],
    status: 2,
    stderr: /none\.json/,
  },
  'an answers file that is not JSON': {
    args: ['app', ...bare, '--answers', '-'],
    input: '{',
    status: 2,
    stderr: /not JSON/,
  },
  'an answers file with an unknown key': {
    args: ['app', ...bare, '--answers', '-'],
    input: '{"prot":1}',
    status: 2,
    stderr: /Did you mean port\?/,
  },
  'an answers file that is a list': {
    args: ['app', ...bare, '--answers', '-'],
    input: '[]',
    status: 2,
    stderr: /not a JSON object/,
  },
  'an answers file with a value of another kind': {
    args: ['app', ...bare, '--answers', '-'],
    input: '{"port":"many","clients":"cursor","ci":["github","none"]}',
    status: 2,
    stderr: /"many" is not a whole number.*port[^]*one value, not 2.*ci/,
  },
  'an answers file with an unknown client': {
    args: ['app', ...bare, '--answers', '-'],
    input: '{"clients":["cursor","claude-cod"]}',
    status: 2,
    stderr: /Did you mean claude-code\?/,
  },
  'an answers file with a contradiction': {
    args: ['app', ...bare, '--answers', '-'],
    input: '{"clients":["machine"],"registration":["metadata-document"]}',
    status: 2,
    stderr: /metadata-document/,
  },
  'every mistake at once': {
    args: ['app', ...bare, '--port', '0', '--clients', 'cursr', '--ci', 'gitlab'],
    status: 2,
    stderr: /cursr[^]*"0"[^]*gitlab/,
  },
  'a result file that cannot be written': {
    args: ['app', ...bare, '--json=none/out.json'],
    status: 2,
    stderr: /none\/out\.json[^]*Name another file/,
  },
  'a part of the path that is a file': {
    args: ['file/app', ...bare],
    before: () => writeFileSync(join(folder, 'file'), ''),
    status: 2,
    stderr: /is a file/,
  },

  'a check without a URL': { args: ['check'], status: 2, stderr: /check http/ },
  'a check of something that is neither a URL nor a directory': {
    args: ['check', 'ftp://example.com'],
    status: 2,
    stderr: /neither an http or https URL nor a directory/,
  },
  'a check of a URL with a password': {
    args: ['check', 'http://me:secret@localhost/mcp'],
    status: 2,
    stderr: /Leave it out: http:\/\/localhost\/mcp/,
  },
  'a check of a directory without any metadata': {
    args: ['check', '.'],
    status: 2,
    stderr: /No authorization server metadata was found.*\n.*check \. --start "COMMAND"/,
  },
  'a check that watches and logs in': {
    args: ['check', 'http://127.0.0.1:9/mcp', '--watch', '--login'],
    status: 2,
    stderr: /Leave out --watch or --login/,
  },
  'a check that starts nothing': {
    args: ['check', 'http://127.0.0.1:9/mcp', '--start', 'true'],
    status: 2,
    stderr: /--start needs a directory/,
  },
  'a check that starts a server that ends': {
    args: ['check', '.', '--start', 'echo no such script'],
    status: 2,
    stderr:
      /ended with code 0, and nothing listens on port \d+\.[^]*It printed:\n {2}no such script/,
  },
  'a check of a server that is not there': {
    args: ['check', 'http://127.0.0.1:9/mcp'],
    status: 2,
    stderr: /could not be reached: ECONNREFUSED/,
  },
  'a check for a client nobody knows': {
    args: ['check', 'http://127.0.0.1:9/mcp', '--client', 'cursr'],
    status: 2,
    stderr: /Did you mean cursor\?/,
  },
  'a check with an empty token': {
    args: ['check', 'http://127.0.0.1:9/mcp', '--token-stdin'],
    input: '',
    status: 2,
    stderr: /no token on standard input/,
  },
  'a check with a token that is none': {
    args: ['check', 'http://127.0.0.1:9/mcp'],
    env: { MCP_TOKEN: 'two words' },
    status: 2,
    stderr: /not a bearer token/,
  },

  'a directory that is not empty': {
    args: ['app', ...bare],
    before: () => {
      mkdirSync(join(folder, 'app'));
      writeFileSync(join(folder, 'app/package.json'), 'mine');
    },
    status: 3,
    stderr: /not empty: package\.json/,
  },
  'a directory that is a file': {
    args: ['app', ...bare],
    before: () => writeFileSync(join(folder, 'app'), ''),
    status: 3,
    stderr: /is a file/,
  },
  'a path through a symbolic link': {
    args: ['link/app', ...bare],
    before: () => symlinkSync(tmpdir(), join(folder, 'link')),
    status: 3,
    stderr: /symbolic link/,
  },
  'a directory that is a symbolic link': {
    args: ['link', ...bare],
    before: () => symlinkSync(tmpdir(), join(folder, 'link')),
    status: 3,
    stderr: /symbolic link/,
  },
  'a flag that npm took for itself': {
    args: ['app'],
    env: { npm_command: 'init', npm_config_dry_run: 'true' },
    status: 3,
    stderr: /npm create mcp-auth@latest -- app --dry-run/,
  },
};

describe('every command and outcome through bin', () => {
  it.each(Object.entries(cases))('%s', (_, { args, status, before, leaves, ...wanted }) => {
    before?.();
    const there = readdirSync(folder);
    const ended = run(args, {
      ...(wanted.env && { env: wanted.env }),
      ...(wanted.input !== undefined && { input: wanted.input }),
    });
    expect(ended).toMatchObject({ status });
    if (wanted.stdout) expect(ended.stdout).toMatch(wanted.stdout);
    else if (status !== 0) expect(ended.stdout).toBe('');
    if (wanted.stderr) expect(ended.stderr).toMatch(wanted.stderr);
    expect(readdirSync(folder).sort()).toEqual([...(leaves ?? there)].sort());
    expect(ended.stdout + ended.stderr).not.toContain(ESCAPE);
    if (status !== 0) expect(ended.stderr).toMatch(ENDS_IN_AN_ACTION);
  });
});

describe('what is printed', () => {
  it('the prepared help of every command is what yargs would print now', async () => {
    expect(run(['--help']).stdout).toBe(`${await helpText('create')}\n`);
    for (const name of Object.keys(commands) as CommandName[]) {
      expect(run([name, '--help']).stdout, name).toBe(`${await helpText(name)}\n`);
      expect(await helpText(name), name).not.toMatch(/\S\[(?:boolean|string)\]/);
    }
  });

  it('help names what can be registered, and where the clients are listed', () => {
    const help = run(['--help']).stdout.replaceAll(/\s+/g, ' ');
    expect(help).toContain('metadata-document, dynamic, pre-registered');
    expect(help).toContain('create-mcp-auth clients');
  });

  it('--json never tells the password', () => {
    const { stdout } = run(['app', ...bare, '--json']);
    const password = /DEMO_PASSWORD=(\S+)/.exec(
      readFileSync(join(folder, 'app/.env'), 'utf8'),
    )?.[1];
    expect(password).toMatch(/^[a-z2-9]{20}$/);
    expect(stdout).not.toContain(password);
  });

  it('FORCE_COLOR colours and NO_COLOR wins over it', () => {
    expect(run(['--bogus'], { env: { FORCE_COLOR: '1' } }).stderr).toContain(ESCAPE);
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect(run(['--bogus'], { env: both }).stderr).not.toContain(ESCAPE);
  });

  it('control characters in what was typed do not reach the terminal', () => {
    expect(run(['app', ...bare, '--name', `x${ESCAPE}[2Jy`]).stderr).not.toContain(ESCAPE);
  });
});

describe('a directory with harmless files', () => {
  it('is used, and nothing that was there changes', () => {
    const app = join(folder, 'app');
    mkdirSync(join(app, '.git'), { recursive: true });
    writeFileSync(join(app, 'README.md'), 'mine\n');
    writeFileSync(join(app, '.gitignore'), 'coverage/\n');
    expect(run(['app', ...bare]).status).toBe(0);
    expect(readFileSync(join(app, 'README.md'), 'utf8')).toBe('mine\n');
    expect(existsSync(join(app, 'README.mcp-auth.md'))).toBe(true);
    expect(readFileSync(join(app, '.gitignore'), 'utf8')).toMatch(/^coverage\/\n[^]*\.env\n/);
  });
});

describe('the same answers', () => {
  const contents = (root: string) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.env')
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);

  it('write the same bytes, secrets aside', () => {
    run(['one/app', ...bare]);
    run(['two/app', ...bare]);
    expect(contents(join(folder, 'one'))).toEqual(contents(join(folder, 'two')));
  });

  it('the project keeps its answers, and they make it again', () => {
    run(['one/app', ...bare, '--clients', 'cursor,machine', '--port', '4000', '--ci', 'none']);
    run(['two/app', ...bare, '--answers', 'one/app/mcp-auth.json']);
    expect(contents(join(folder, 'two'))).toEqual(contents(join(folder, 'one')));
  });
});

it('a dry run leaves what a killed run left half done to the next one', () => {
  writeFileSync(join(folder, 'mine.ts'), 'old');
  const stage = leaveKilled(folder, 'mine.ts');
  expect(run(['app', ...bare, '--dry-run']).status).toBe(0);
  expect(readdirSync(folder)).toEqual([stage, 'mine.ts']);
  expect(run(['app', ...bare]).status).toBe(0);
  expect(readdirSync(folder)).toEqual(['app', 'mine.ts']);
});

it('an old Node is told what it needs in one sentence', () => {
  const script = `
    Object.defineProperty(process.versions, 'node', { value: '18.20.0' });
    process.argv = ['node', 'create-mcp-auth', 'app', '--yes'];
    require(${JSON.stringify(bin)});
  `;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^create-mcp-auth needs Node\.js 20\.19 or newer; this is 18\.20\.0\..*\n$/,
  );
  expect(readdirSync(folder)).toEqual([]);
});

it('a project is made without what other commands and prompts are made of', () => {
  const own = ['create', 'main', 'plan', 'presets', 'rolldown-runtime'].map(
    (name) => `${name}.cjs`,
  );
  const loaded = loadedBy('app', ...bare);
  expect(loaded).toEqual(['create-mcp-auth.cjs', ...own, 'package.json'].sort());
});

it('a directory without a candidate is looked through without what decides', () => {
  writeFileSync(join(folder, 'a.ts'), 'export const answer = 42;\n');
  const shown = ['create-mcp-auth.cjs', 'main.cjs', 'patch.cjs', 'rolldown-runtime.cjs'];
  expect(loadedBy('patch', '.', '--check')).toEqual(shown);
  // What a killed run may have left half done is looked for where something may be written.
  expect(loadedBy('patch', '.')).toEqual([...shown, 'plan.cjs'].sort());
});

/** The files of the package that a command loads, by name. */
function loadedBy(...args: readonly string[]): unknown {
  const script = `
    process.argv = ['node', 'create-mcp-auth', ...${JSON.stringify(args)}];
    require(${JSON.stringify(bin)});
    process.on('exit', () => {
      const names = Object.keys(require.cache).map((file) => require('node:path').basename(file));
      console.error(JSON.stringify(names.sort()));
    });
  `;
  const { stderr } = spawnSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
}

it('templates missing from the package are told in a sentence', () => {
  const dist = join(import.meta.dirname, '../dist');
  const script = `
    require(${JSON.stringify(join(dist, 'main.cjs'))})
      .main(['app', '--yes'], { dist: ${JSON.stringify(folder)}, version: () => '0.0.0' })
      .then((code) => { process.exitCode = code; });
  `;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/templates .* could not be read[^]*npx create-mcp-auth@latest/);
});
