import { isHosted } from '../../clients/is-hosted.js';
import { resolveClients } from '../../clients/resolve-clients.js';
import type { Preset } from '../../clients/presets/preset.js';
import { setUpText } from '../../clients/set-up-text.js';
import { shellWord } from '../../options/shell-word.js';
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
  const { directory, packageManager, issuer } = answers;
  const run = runWith(packageManager);
  return [
    'Start it',
    ...(directory === '.' ? [] : [`  cd ${shellWord(directory)}`]),
    ...(installed ? [] : [`  ${packageManager} install`]),
    `  ${run} dev`,
    '',
    `  MCP server  ${issuer}/mcp`,
    `  Log in      demo, password ${demoPassword} (kept in .env; refused in production)`,
    ...clientLines(answers),
    '',
    'The same again, without questions',
    `  ${repeat}`,
  ];
}

function clientLines(answers: CreateAnswers): string[] {
  const { presets } = resolveClients(answers.clients);
  const told = presets.flatMap((preset) => {
    const lines = setUpLines(preset, answers) ?? registrationLines(preset, answers);
    return lines === undefined ? [] : [['', ...lines, ...reachLines(preset, answers)]];
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
function registrationLines(preset: Preset, answers: CreateAnswers): string[] | undefined {
  const [kind] = preset.clientTypes;
  const byHand = [preset, answers].every((it) => it.registration.includes('pre-registered'));
  if (!byHand || kind !== 'confidential' || preset.redirectUris.length === 0) return undefined;
  const client = `  ${runWith(answers.packageManager)} client`;
  const add = `${client} add ${kind} ${JSON.stringify(preset.name)}`;
  const uris = preset.redirectUris.join(' ');
  const shownLater = uris.match(/\{\w+\}/g) ?? [];
  return [
    `${preset.name}: give it the id and the secret that this prints`,
    ...(shownLater.length === 0 ? [`${add} ${uris}`] : [add, `${client} redirect ID ${uris}`]),
    ...shownLater.map(standsFor),
  ];
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
