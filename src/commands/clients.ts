import { redirectForms } from '../clients/redirect-forms.js';
import { clientsFlags } from '../options/clients-flags.js';
import type { CommandLine } from '../options/command-line.js';
import { readAnswers } from '../options/read-answers.js';
import { Stop } from '../problem.js';
import { sayJson } from '../terminal/say-json.js';
import { say, sayResult } from '../terminal/say.js';
import { style } from '../terminal/style.js';
import { clientsText, kindsText } from './clients/clients-text.js';
import { type KnownClient, knownClients } from './clients/known-clients.js';

/** Lists the real clients we know. @returns 0, or 1 when none matches. */
export async function clients({ flags }: CommandLine): Promise<number> {
  const reading = readAnswers({ table: clientsFlags, derive: () => ({}) }, { flags });
  if (reading.problems !== undefined) throw new Stop(2, ...reading.problems);
  const { filter = '', json } = reading.answers;
  const found = knownClients(filter);
  if (json !== undefined) {
    sayJson(
      json,
      found.map(({ preset }) => ({ ...preset, redirectForms: redirectForms(preset) })),
    );
  } else if (found.length > 0) sayResult(listText(found, filter));
  if (found.length === 0) throw nothingBy(filter);
  if (json === undefined)
    say(`\n${LEGEND}\nChoose some: create-mcp-auth my-server --clients ${some(found)}`);
  return 0;
}

const LEGEND = 'Below each: its kinds · ways to register, the best first · forms of redirect';

/** Without a filter the kinds of client are listed as well. */
function listText(found: readonly KnownClient[], filter: string): string {
  const marks = style('stdout');
  const kinds = filter === '' ? `\n\n${kindsText(marks)}` : '';
  return `${clientsText(found, marks)}${kinds}`;
}

function some(found: readonly KnownClient[]): string {
  return found
    .slice(0, 2)
    .map(({ preset }) => preset.id)
    .join(',');
}

function nothingBy(filter: string): Stop {
  const message = `No client matches ${JSON.stringify(filter)}.`;
  return new Stop(1, { message, hint: 'See them all: create-mcp-auth clients' });
}
