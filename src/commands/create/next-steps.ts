import { clientTypes } from '../../clients/client-types.js';
import { hasPeople } from '../../clients/has-people.js';
import { isHosted } from '../../clients/is-hosted.js';
import { resolveClients } from '../../clients/resolve-clients.js';
import type { Preset } from '../../clients/presets/preset.js';
import { setUpText } from '../../clients/set-up-text.js';
import { shellWord } from '../../options/shell-word.js';
import { addClient } from '../../create/add-client.js';
import type { CreateAnswers } from '../../create/create-answers.js';

/** The clients told about here; `create-mcp-auth clients NAME` has the others. */
const SHOWN = 3;

export interface Finished {
  readonly answers: CreateAnswers;
  readonly demoPassword: string;
  readonly installed: boolean;
  /** The line that gives the same answers again. */
  readonly repeat: string;
}

/** What to type next, with the real URLs, as lines. */
export function nextSteps({ answers, demoPassword, installed, repeat }: Finished): string[] {
  const { directory, packageManager, issuer, port } = answers;
  const run = runWith(packageManager);
  return [
    'Start it',
    ...(directory === '.' ? [] : [`  cd ${shellWord(directory)}`]),
    ...(installed ? [] : [`  ${packageManager} install`]),
    `  ${run} dev`,
    '',
    `  MCP server  ${issuer}/mcp`,
    ...(issuer.startsWith('https:')
      ? [`              It has to lead to port ${port} here: DNS, and a proxy that does TLS.`]
      : []),
    ...(hasPeople(resolveClients(answers.clients).clientTypes)
      ? [`  Log in      demo, password ${demoPassword} (kept in .env; refused in production)`]
      : []),
    ...clientLines(answers),
    ...kindLines(answers),
    '',
    'The same again, without questions',
    `  ${repeat}`,
  ];
}

function clientLines(answers: CreateAnswers): string[] {
  const { presets } = resolveClients(answers.clients);
  const told = presets.flatMap((preset) => {
    const setUp = setUpLines(preset, answers);
    const added = setUp === undefined || isOnlyAdded(preset, answers);
    const lines = [...(added ? registrationLines(preset, answers) : []), ...(setUp ?? [])];
    return lines.length === 0 ? [] : [['', ...lines, ...reachLines(preset, answers)]];
  });
  return told.slice(0, SHOWN).flat();
}

/** What to type into the client, or to write into its file. */
function setUpLines(preset: Preset, { name, issuer }: CreateAnswers): string[] | undefined {
  const setUp = setUpText(preset, { name, url: `${issuer}/mcp` });
  if (setUp === undefined) return undefined;
  const where = setUp.file === undefined ? '' : ` (${setUp.file})`;
  return [`${preset.name}${where}`, ...setUp.text.split('\n').map((line) => `  ${line}`)];
}

/** For a client that is given its id and secret by hand: the command that makes them. */
function registrationLines(preset: Preset, answers: CreateAnswers): string[] {
  const [kind] = preset.clientTypes;
  const byHand = [preset, answers].every((it) => it.registration.includes('pre-registered'));
  const usual = kind === 'confidential' && preset.redirectUris.length > 0;
  if (!byHand || kind === undefined || !(usual || isOnlyAdded(preset, answers))) return [];
  const client = `  ${runWith(answers.packageManager)} client`;
  // A loopback URI is right with every port (RFC 8252 §7.3).
  const uris = preset.redirectUris.map((uri) => uri.replace(/^(http:[^{]+):\{port\}/, '$1'));
  const shownLater = uris.join(' ').match(/\{\w+\}/g) ?? [];
  const add = (known?: readonly string[]) =>
    `${client} add ${addClient(kind, JSON.stringify(preset.name), known)}`;
  return [
    `${preset.name}: give it the id${kind === 'confidential' ? ' and the secret' : ''} that this prints`,
    ...(shownLater.length === 0
      ? [add(uris.length === 0 ? undefined : uris)]
      : [add([]), `${client} redirect ID ${uris.join(' ')}`]),
    ...shownLater.map(standsFor),
  ];
}

/** For kinds of client that only the owner makes known: the commands that do. */
function kindLines(answers: CreateAnswers): string[] {
  const named = clientTypes.filter(
    (row) => answers.clients.includes(row.id) && isOnlyAdded(row, answers),
  );
  if (named.length === 0) return [];
  const client = `  ${runWith(answers.packageManager)} client`;
  return [
    '',
    'Clients that do not register themselves: give each what this prints',
    ...named.map(({ id }) => `${client} add ${addClient(id)}`),
    ...(named.some(({ id }) => id === 'private_key_jwt')
      ? ['  FILE is the public key of the client, or its JWK Set.']
      : []),
  ];
}

/** Whether all that is left of the ways it can become known is that the owner adds it. */
function isOnlyAdded(
  { registration }: Pick<Preset, 'registration'>,
  answers: CreateAnswers,
): boolean {
  const open = registration.filter((way) => answers.registration.includes(way));
  return open.length > 0 && open.every((way) => way === 'pre-registered');
}

function standsFor(placeholder: string): string {
  return `  Put what the client shows you in place of ${placeholder}.`;
}

/** That a client of a vendor has to wait while the server is on this machine only. */
function reachLines(preset: Preset, { issuer }: CreateAnswers): string[] {
  if (!isHosted(preset) || issuer.startsWith('https:')) return [];
  return [
    `  ${preset.vendor} has to reach the server: first give it a public https URL as ISSUER.`,
  ];
}

function runWith(packageManager: CreateAnswers['packageManager']): string {
  return packageManager === 'npm' ? 'npm run' : packageManager;
}
