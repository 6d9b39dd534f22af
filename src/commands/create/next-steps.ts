import { resolveClients } from '../../clients/resolve-clients.js';
import { setUpText } from '../../clients/set-up-text.js';
import type { CreateAnswers } from '../../create/create-answers.js';

/** The clients whose snippets are printed; the generated README has every one that was chosen. */
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
  const run = packageManager === 'npm' ? 'npm run' : packageManager;
  return [
    'Start it',
    ...(directory === '.' ? [] : [`  cd ${directory}`]),
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

function clientLines({ clients, name, issuer }: CreateAnswers): string[] {
  const server = { name, url: `${issuer}/mcp` };
  const snippets = resolveClients(clients).presets.flatMap((preset) => {
    const setUp = setUpText(preset, server);
    if (setUp === undefined || setUp.kind === 'steps') return [];
    const where = setUp.file === undefined ? '' : ` (${setUp.file})`;
    return [['', `${preset.name}${where}`, ...setUp.text.split('\n').map((line) => `  ${line}`)]];
  });
  return snippets.slice(0, SHOWN).flat();
}
