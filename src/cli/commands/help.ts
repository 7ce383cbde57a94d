import type { Command } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import { nearestName } from '../../text/edit-distance.ts';
import type { Wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { withOutput } from '../io/output.ts';
import type { LayoutFlags } from '../options/output-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import { isTopic, TOPICS, type Topic } from '../shell/topics.ts';

/**
 * Prints the page on a topic, else the help of the command of that name, else of the program for
 * null; returns the exit status. Throws a CliError for a name that is neither.
 */
export async function printHelp(name: string | null, program: Command, flags: LayoutFlags): Promise<number> {
  if (name !== null && isTopic(name)) return printTopic(name, flags);
  const command = name === null ? program : program.commands.find((each) => each.name() === name);
  if (command === undefined) throw new CliError(unknownName(name ?? '', program));
  command.outputHelp();
  return 0;
}

async function printTopic(topic: Topic, flags: LayoutFlags): Promise<number> {
  const { helpPage } = await import('../../docs/pages.ts');
  await withOutput(null, async (output) => {
    const options = renderOptions(flags, terminalEnvOf(output), false);
    await output.write(await helpPage(topic, options));
  });
  return 0;
}

/** Prints the manual page on a topic as roff; returns the exit status. */
export async function printTopicManual(name: string, flags: { readonly output?: string }): Promise<number> {
  if (!isTopic(name))
    throw new CliError({
      en: `no topic '${name}'; 'isnad help' lists the topics`,
      ar: `لا موضوع باسم '${name}'؛ الأمر 'isnad help' يسرد الموضوعات`,
    });
  const { topicManual } = await import('../../docs/pages.ts');
  await withOutput(flags.output ?? null, (to) => to.write(topicManual(name, packageJson.version)));
  return 0;
}

function unknownName(name: string, program: Command): Wording {
  const names = [...Object.keys(TOPICS), ...program.commands.map((command) => command.name())];
  const nearest = nearestName(name, names);
  const hint =
    nearest === null
      ? { en: "'isnad help' lists both", ar: "الأمر 'isnad help' يسرد هذه وتلك" }
      : { en: `Did you mean ${nearest}?`, ar: `هل تقصد ${nearest}؟` };
  return {
    en: `${name}: neither a topic nor a command (${hint.en})`,
    ar: `${name}: ليس موضوعًا ولا أمرًا (${hint.ar})`,
  };
}
