import type { Completed, CompletedCommand, CompletedFlag } from './completed-commands.js';

/** The completion script for fish. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const others = commands.map(({ name }) => name).filter((name) => name !== 'create');
  return [
    '# create-mcp-auth: completion for fish.',
    '# In ~/.config/fish/config.fish: create-mcp-auth completion fish | source',
    line('-f'),
    ...commands.map(({ name, summary }) =>
      line(`-n __fish_is_first_token -a ${name} -d ${quoted(summary)}`),
    ),
    ...commands.flatMap((command) => commandLines(command, others)),
    '',
  ].join('\n');
}

/** `create` is meant wherever no other command is named. */
function commandLines({ name, flags, word }: CompletedCommand, others: readonly string[]) {
  const seen = `__fish_seen_subcommand_from ${name === 'create' ? others.join(' ') : name}`;
  const when = `-n ${quoted(name === 'create' ? `not ${seen}` : seen)}`;
  const words = word.kind === 'nothing' || word.kind === 'text' ? [] : [`${when} ${taking(word)}`];
  return [...words, ...flags.map((flag) => `${when} ${flagText(flag)}`)].map(line);
}

function flagText({ words, help, takes }: CompletedFlag): string {
  const names = words.map((word) =>
    word.startsWith('--') ? `-l ${word.slice(2)}` : `-s ${word.slice(1)}`,
  );
  const requires = takes.kind === 'nothing' ? [] : ['-r'];
  return [...names, ...requires, taking(takes), `-d ${quoted(help)}`].filter(Boolean).join(' ');
}

function taking(takes: Completed): string {
  switch (takes.kind) {
    case 'values': {
      const values = takes.values.join(' ');
      return takes.several
        ? `-a ${quoted(`(__fish_complete_list , 'printf %s\\n ${values}')`)}`
        : `-a ${quoted(values)}`;
    }
    case 'files':
      return '-F';
    case 'directories':
      return `-a ${quoted('(__fish_complete_directories)')}`;
    default:
      return '';
  }
}

function line(text: string): string {
  return `complete -c create-mcp-auth ${text}`;
}

/** Between single quotes fish escapes the quote and the backslash only. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
