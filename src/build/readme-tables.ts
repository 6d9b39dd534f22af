import { knownClients, needsOf } from '../commands/clients/known-clients.js';
import { fullTables } from '../commands/tables/full-tables.js';
import { commands } from '../options/commands.js';
import { markdownTable } from '../options/markdown-table.js';
import { optionsMarkdown } from '../options/options-markdown.js';
import { PROOF_TABLES } from './proof-tables.js';

/** The tables of the README, each between `<!-- name -->` and `<!-- end name -->`. */
const TABLES: Readonly<Record<string, () => string>> = {
  commands: () => {
    const rows = Object.entries(commands).map(([name, { summary }]) => [`\`${name}\``, summary]);
    return markdownTable(['Command', 'What it does'], rows);
  },
  flags: () => optionsMarkdown(Object.assign({}, ...fullTables('create'))),
  clients: () => {
    const rows = knownClients('').map(({ preset }) => {
      return [preset.name, `\`${preset.id}\``, ...needsOf(preset)];
    });
    return markdownTable(['Client', 'Id', 'Kinds', 'Ways to register', 'Redirects'], rows);
  },
  ...PROOF_TABLES,
};

/** The README with its tables as the program would say them now. @throws {Error} naming a mark that is missing. */
export function withTables(readme: string): string {
  return Object.entries(TABLES).reduce((text, [name, table]) => {
    const marked = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- end ${name} -->)`);
    if (!marked.test(text)) throw new Error(`The README has no place for the table of ${name}.`);
    return text.replace(
      marked,
      (_, open: string, close: string) => `${open}\n\n${table()}\n${close}`,
    );
  }, readme);
}
