import type { Completed, CompletedCommand } from './completed-commands.js';

const FRAME = `# create-mcp-auth: completion for bash. In ~/.bashrc: source <(create-mcp-auth completion bash)
_create_mcp_auth() {
  local cur=\${COMP_WORDS[COMP_CWORD]} flag=\${COMP_WORDS[COMP_CWORD - 1]}
  local command=create kind= values= flags= before= value
  # A "=" is a word of its own to bash.
  if [[ $cur == = ]]; then cur=; elif [[ $flag == = ]]; then flag=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in @NAMES@) command=\${COMP_WORDS[1]} ;; esac
  fi
  case $command in
@FLAGS@
  esac
  case "$command $flag" in
@VALUES@
    *)
      if [[ $cur == -* ]]; then
        kind=one values=$flags
      else
        case $command in
@WORDS@
        esac
        if ((COMP_CWORD == 1)); then values="$values @ALL@"; fi
      fi ;;
  esac
  COMPREPLY=()
  if [[ $kind == several && $cur == *,* ]]; then before=\${cur%,*}, cur=\${cur##*,}; fi
  for value in $values; do
    if [[ $value == "$cur"* && ,$before != *,$value,* ]]; then COMPREPLY+=("$before$value"); fi
  done
  case $kind in
    several) compopt -o nospace 2>/dev/null ;;
    files | directories)
      while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -\${kind:0:1} -- "$cur")
      compopt -o filenames 2>/dev/null ;;
  esac
}
complete -F _create_mcp_auth create-mcp-auth
`;

/** The completion script for bash, of any version: it needs no bash-completion. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  const parts: Readonly<Record<string, string>> = {
    NAMES: names.join(' | '),
    ALL: names.join(' '),
    FLAGS: commands.map(flagsLine).join('\n'),
    VALUES: commands.flatMap(valueLines).join('\n'),
    WORDS: commands.map(({ name, word }) => `          ${name}) ${setting(word)} ;;`).join('\n'),
  };
  return FRAME.replace(/@([A-Z]+)@/g, (_, part: string) => parts[part] ?? '');
}

function flagsLine({ name, flags }: CompletedCommand): string {
  return `    ${name}) flags='${flags.flatMap(({ words }) => words).join(' ')}' ;;`;
}

function valueLines({ name, flags }: CompletedCommand): string[] {
  return flags
    .filter(({ takes }) => takes.kind !== 'nothing')
    .map(({ words, takes }) => {
      const patterns = words.map((word) => `'${name} ${word}'`).join(' | ');
      return `    ${patterns}) ${setting(takes)} ;;`;
    });
}

function setting(takes: Completed): string {
  if (takes.kind !== 'values') return `kind=${takes.kind}`;
  return `kind=${takes.several ? 'several' : 'one'} values='${takes.values.join(' ')}'`;
}
