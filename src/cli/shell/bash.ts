import type { CommandNode, OptionNode, Value } from './tree.ts';

/** A completion script for bash 3.2 and later, without bash-completion. */
export const bashCompletion = (program: CommandNode): string => `# Put into ~/.bashrc:  source <(isnad completion bash)
_isnad() {
  local IFS=$' \\t\\n' cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' word i
  COMPREPLY=()
  # bash splits --format=json at its equals sign
  if [[ $cur == = ]]; then cur=''; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case $word in
      --) return ;;
      ${namesOf(program.options.filter(({ value }) => value !== null))}) i=$((i + 1)); [[ \${COMP_WORDS[i]} == = ]] && i=$((i + 1)) ;;
      -?*) ;;
      *) command=$word; break ;;
    esac
  done
  case $command in
${program.commands.map(branchOf).join('\n')}
    *)
      case $prev in
${program.options.flatMap(valueBranch).join('\n')}
      esac
      case $cur in
        -*) _isnad_words '${wordsOf(program.options)}' ;;
        *) [[ $command ]] || _isnad_words_and_files '${program.commands.map(({ name }) => name).join(' ')}' ;;
      esac
      ;;
  esac
}

# Without a reply, readline completes file names, with its own quoting.
_isnad_words() {
  for word in $1; do [[ $word == "$cur"* ]] && COMPREPLY+=("$word"); done
  [[ \${COMPREPLY[0]} ]] || _isnad_nothing
}

_isnad_list() {
  local before=''
  [[ $cur == *,* ]] && before=\${cur%,*},
  for word in $1; do [[ $before$word == "$cur"* ]] && COMPREPLY+=("$before$word"); done
  [[ \${COMPREPLY[0]} ]] || _isnad_nothing
}

_isnad_words_and_files() {
  for word in $1; do [[ $word == "$cur"* ]] && COMPREPLY+=("$word"); done
  [[ \${COMPREPLY[0]} ]] || return
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
  compopt -o filenames 2>/dev/null
}

_isnad_folders() {
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$cur")
  compopt -o filenames 2>/dev/null
}

_isnad_nothing() { compopt +o default 2>/dev/null; }

complete -o default -F _isnad isnad
`;

const namesOf = (options: readonly OptionNode[]): string => options.flatMap(({ names }) => names).join('|');

const wordsOf = (options: readonly OptionNode[]): string => options.flatMap(({ names }) => names).join(' ');

const branchOf = ({ name, options, values }: CommandNode): string => `    ${name})
      case $prev in
${options.flatMap(valueBranch).join('\n')}
      esac
      case $cur in
        -*) _isnad_words '${wordsOf(options)}' ;;
        *) ${values[0] === undefined ? '_isnad_nothing' : reply(values[0])} ;;
      esac
      ;;`;

const valueBranch = ({ names, value }: OptionNode): string[] =>
  value === null ? [] : [`        ${names.join('|')}) ${reply(value)}; return ;;`];

/** The shell command that completes a value. */
function reply({ kind, choices }: Value): string {
  if (kind === 'file') return ':';
  if (kind === 'folder') return '_isnad_folders';
  if (kind === 'text') return '_isnad_nothing';
  return `_isnad_${kind === 'list' ? 'list' : 'words'} '${choices.join(' ')}'`;
}
