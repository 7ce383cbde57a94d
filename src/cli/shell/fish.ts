import type { CommandNode, OptionNode, Value } from './tree.ts';

/** A completion script for fish. */
export const fishCompletion = (
  program: CommandNode,
): string => `# Once:  isnad completion fish > ~/.config/fish/completions/isnad.fish
function __isnad_command
    set -l words (commandline -opc)
    set -l skip 0
    for word in $words[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case ${program.options
              .filter(({ value }) => value !== null)
              .flatMap(({ names }) => names)
              .join(' ')}
                set skip 1
            case '-?*'
            case ${program.commands.map(({ name }) => name).join(' ')}
                echo $word
                return
            case '*'
                echo analyze
                return
        end
    end
end

function __isnad_in
    test "$(__isnad_command)" = "$argv[1]"
end

function __isnad_list
    set -l before (commandline -ct | string match -r '^(?:.*[=,])?')
    for word in $argv
        echo (string replace -r '^-.*=' '' -- "$before")$word
    end
end

${program.commands.map(({ name, description }) => `complete -c isnad -n '__isnad_in ""' -a ${name} -d ${quoted(description)}`).join('\n')}
${program.options.map((option) => `complete -c isnad -n '__isnad_in ""; or __isnad_in analyze' ${optionOf(option)}`).join('\n')}
${program.commands.flatMap(linesOf).join('\n')}
`;

const linesOf = ({ name, options, values }: CommandNode): string[] => {
  const here = `complete -c isnad -n '__isnad_in ${name}'`;
  const words = values.find(({ kind }) => kind === 'choice');
  const files = values.some(({ kind }) => kind === 'file');
  return [
    ...options.map((option) => `${here} ${optionOf(option)}`),
    ...(files ? [] : [`${here} -f${words === undefined ? '' : ` -a ${quoted(words.choices.join(' '))}`}`]),
  ];
};

const optionOf = ({ names, description, value }: OptionNode): string => {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return [...flags, ...(value === null ? [] : [valueFlags(value)]), `-d ${quoted(description)}`].join(' ');
};

/** The flags of fish for the value of an option. */
function valueFlags({ kind, choices }: Value): string {
  if (kind === 'file') return '-r -F';
  if (kind === 'folder') return "-x -a '(__fish_complete_directories)'";
  if (kind === 'list') return `-x -a ${quoted(`(__isnad_list ${choices.join(' ')})`)}`;
  return kind === 'choice' ? `-x -a ${quoted(choices.join(' '))}` : '-x';
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
