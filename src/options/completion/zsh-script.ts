import type { Completed, CompletedCommand, CompletedFlag } from './completed-commands.js';

const FRAME = `#compdef create-mcp-auth
# create-mcp-auth: completion for zsh. In ~/.zshrc, after compinit: source <(create-mcp-auth completion zsh)
_create_mcp_auth() {
  local command=create named=
  if ((CURRENT > 2)); then
    case $words[2] in @NAMES@) command=$words[2] named=1; shift words; ((CURRENT--)) ;; esac
  fi
  case $command in
@COMMANDS@
  esac
}
_create_mcp_auth_first() {
  local -a names=(
@SUMMARIES@
  )
  [[ -z $named ]] && ((CURRENT == 2)) && _describe command names
  _directories
}
if [[ $funcstack[1] == _create_mcp_auth ]]; then _create_mcp_auth "$@"; else compdef _create_mcp_auth create-mcp-auth; fi
`;

/** The completion script for zsh, to be sourced or put into a directory of \`fpath\`. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  const parts: Readonly<Record<string, string>> = {
    NAMES: names.join(' | '),
    COMMANDS: commands.map(commandText).join('\n'),
    SUMMARIES: commands
      .map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`)
      .join('\n'),
  };
  return FRAME.replace(/@([A-Z]+)@/g, (_, part: string) => parts[part] ?? '');
}

function commandText({ name, flags, word }: CompletedCommand): string {
  const first = name === 'create' ? '_create_mcp_auth_first' : action(word);
  const specs = [...flags.flatMap(flagSpecs), quoted(`1: :${first}`)];
  return `    ${name}) _arguments -s : ${specs.join(' ')} ;;`;
}

function flagSpecs({ words, help, takes }: CompletedFlag): string[] {
  const others = words.length > 1 ? `(${words.join(' ')})` : '';
  return words.map((word) => {
    const text = `[${help.replace(/[[\]:\\]/g, '\\$&')}]`;
    if (takes.kind === 'nothing') return quoted(`${others}${word}${text}`);
    return quoted(`${others}${word}=${text}: :${action(takes)}`);
  });
}

function action(takes: Completed): string {
  switch (takes.kind) {
    case 'values': {
      const values = takes.values.join(' ');
      return takes.several ? `{_values -s , value ${values}}` : `(${values})`;
    }
    case 'files':
      return '_files';
    case 'directories':
      return '_directories';
    default:
      return '';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
