import type { CommandNode, OptionNode, Value } from './tree.ts';

/** A completion script for zsh, to be sourced or to be a file `_isnad` in `$fpath`. */
export const zshCompletion = (program: CommandNode): string => `#compdef isnad
# Put into ~/.zshrc, behind compinit:  source <(isnad completion zsh)
_isnad() {
  local command='' i
  for ((i = 2; i < CURRENT; i++)); do
    case $words[i] in
      ${program.options
        .filter(({ value }) => value !== null)
        .flatMap(({ names }) => names)
        .join('|')}) ((i++)) ;;
      -?*) ;;
      *) command=$words[i]; break ;;
    esac
  done
  case $command in
    ${program.commands.map(({ name }) => name).join('|')})
      words=("\${(@)words[i,-1]}")
      ((CURRENT -= i - 1))
      ;;
  esac
  case $command in
${program.commands.map((command) => `    ${command.name})\n${argumentsOf(command)} ;;`).join('\n')}
    *)
${argumentsOf(program, ['1: :_isnad_first', '*:file:_files'])} ;;
  esac
}

_isnad_first() {
  local -a commands=(
${program.commands.map(({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  _alternative 'files:file:_files' 'commands:command:{_describe command commands}'
}

if [[ $funcstack[1] == _isnad ]]; then _isnad "$@"; else compdef _isnad isnad; fi
`;

const argumentsOf = ({ options, values }: CommandNode, own: readonly string[] = values.map(argument)): string =>
  ['      _arguments -S', ...[...options.flatMap(specsOf), ...own].map(quoted)].join(' \\\n        ');

/** The `_arguments` specs of an option, one for each of its names. */
function specsOf({ names, description, value }: OptionNode): string[] {
  const text = `[${description.replace(/[\\\][]/g, '\\$&')}]`;
  if (value === null) return names.map((name) => `(${names.join(' ')})${name}${text}`);
  const separator = (name: string): string => (name.startsWith('--') ? '=' : '+');
  return names.map((name) => `*${name}${separator(name)}${text}:${messageOf(value)}:${actionOf(value)}`);
}

const argument = (value: Value, index: number, { length }: readonly Value[]): string =>
  `${index === length - 1 ? '*' : index + 1}:${messageOf(value)}:${actionOf(value)}`;

const messageOf = ({ name }: Value): string => name.replace(/[^\w ]+/g, ' ').trim();

function actionOf({ name, kind, choices }: Value): string {
  if (kind === 'file') return '_files';
  if (kind === 'folder') return '_files -/';
  if (kind === 'list') return `_values -s , ${name} ${choices.join(' ')}`;
  return kind === 'choice' ? `(${choices.join(' ')})` : ' ';
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
