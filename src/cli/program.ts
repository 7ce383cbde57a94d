import { Argument, Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { ShowPolicyFlags } from './commands/policy.ts';
import { rejectTypo } from './did-you-mean.ts';
import { closingHelp } from './help.ts';
import { standardError, standardOutput } from './io/streams.ts';
import {
  type AnalyzeFlags,
  addClaimOptions,
  addInputOptions,
  addLayoutOptions,
  addOutputOptions,
  addPolicyOptions,
  addSaveOption,
  type ExplainFlags,
  type LayoutFlags,
} from './options/analyze.ts';
import { addDiffOptions, type DiffFlags } from './options/diff.ts';
import { addJobOptions } from './options/jobs.ts';
import { addOriginsOptions, type OriginsFlags } from './options/origins.ts';
import { addScoreOptions, type ScoreFlags } from './options/score.ts';
import { addSourcesOptions, type SourcesFlags } from './options/sources.ts';
import { addDraftOptions, addValidateOptions, type DraftFlags, type ValidateFlags } from './options/validate.ts';
import type { Shell } from './shell/completion.ts';
import type { Watched } from './watch/watch.ts';

/** Takes a command's exit code. */
export type Finish = (exitCode: number) => void;

/** What a command's definition knows of the run it is made for. */
interface Run {
  readonly finish: Finish;
  /** The program with all its commands defined. */
  readonly whole: () => Command;
}

interface Subcommand {
  readonly name: string;
  readonly description: string;
  readonly hidden?: true;
  /** Gives the command its arguments, options and what it does. */
  readonly define: (command: Command, run: Run) => void;
}

const SUBCOMMANDS: readonly Subcommand[] = [
  { name: 'analyze', description: 'the same as isnad without a command', hidden: true, define: defineAnalyze },
  {
    name: 'explain',
    description: 'why: the words, entries, frame and points behind each claim',
    define: defineExplain,
  },
  { name: 'draft', description: "an article's claims as a claim file to edit and keep", define: defineDraft },
  { name: 'validate', description: 'whether claim files are sound and quote word for word', define: defineValidate },
  {
    name: 'diff',
    description: 'what changed in the attribution between two versions of an article or of its claim file',
    define: defineDiff,
  },
  { name: 'rules', description: 'what claim files are checked for, and why', define: defineRules },
  { name: 'schema', description: 'the JSON Schema of claim files, or of reports', define: defineSchema },
  { name: 'score', description: 'precision, recall and F1 on attributions marked by hand', define: defineScore },
  { name: 'sources', description: 'who is heard in one or several articles, and how firmly', define: defineSources },
  {
    name: 'origins',
    description: 'which claims of several articles come from one origin, and what each source says in them',
    define: defineOrigins,
  },
  { name: 'policy', description: 'the weights and levels in force, as a file to save and edit', define: definePolicy },
  {
    name: 'completion',
    description: 'what makes a shell complete commands, options and values',
    define: defineCompletion,
  },
  { name: 'man', description: 'the manual page', define: defineManual },
];

/** The command line: names, options and help. Each command's code is loaded when it is run. */
export const createProgram = (finish: Finish): Command => commandLine(finish).whole();

/** The same for one run. It asks for one command as a rule, so that the others are defined only where help or a shell asks for them. */
export const createRun = (finish: Finish): Command => commandLine(finish).program;

function commandLine(finish: Finish): { readonly program: Command; readonly whole: () => Command } {
  const program = new Command('isnad');
  program.exitOverride().configureOutput({
    writeOut: (text) => standardOutput().write(text),
    writeErr: (text) => standardError().write(text),
    outputError: () => {},
  });
  program.description(packageJson.description).version(packageJson.version, '-V, --version');
  program.enablePositionalOptions().helpCommand('help [command]', 'help on a command');
  const pending = new Map<Command, Subcommand['define']>();
  const complete = (command: Command): void => {
    const define = pending.get(command);
    pending.delete(command);
    define?.(command, run);
  };
  const whole = (): Command => {
    program.commands.forEach(complete);
    return program;
  };
  const run = { finish, whole };
  defineAnalyze(program, run);
  for (const { name, description, hidden = false, define } of SUBCOMMANDS)
    pending.set(program.command(name, { hidden }).description(description), define);
  program.hook('preSubcommand', (_, command) => complete(command)).on('beforeAllHelp', whole);
  for (const command of [program, ...program.commands]) {
    command.addHelpText('after', () => closingHelp(command.name()));
  }
  return { program, whole };
}

function defineAnalyze(command: Command, { finish }: Run): void {
  command.argument('[files...]', 'articles; - is the standard input');
  addOutputOptions(addJobOptions(addClaimOptions(addSaveOption(addInputOptions(command)))));
  command.action(async (files: string[], flags: AnalyzeFlags) => {
    if (files.length === 0 && nothingPiped(command)) return finish(2);
    if (files[0] !== undefined) rejectTypo(files[0], namesOf(command));
    const { analyze } = await import('./commands/analyze.ts');
    const run = (): Promise<number> => analyze(files.length === 0 ? ['-'] : files, flags);
    finish(
      await (flags.watch === true ? watching(({ watchedArticles }) => watchedArticles(files, flags, run)) : run()),
    );
  });
}

async function watching(workOf: (files: typeof import('./watch/files.ts')) => Watched): Promise<number> {
  const { watch } = await import('./watch/watch.ts');
  return watch(workOf(await import('./watch/files.ts')));
}

const namesOf = ({ commands }: Command): string[] => commands.map((each) => each.name());

function defineExplain(command: Command, { finish }: Run): void {
  command.argument('[file]', 'an article; - is the standard input').argument('[claim]', "a claim's id; all without it");
  addOutputOptions(addInputOptions(command)).action(async (file?: string, claim?: string) => {
    if (file === undefined && nothingPiped(command)) return finish(2);
    const { explain } = await import('./commands/explain.ts');
    finish(await explain(file ?? '-', claim ?? null, command.opts<ExplainFlags>()));
  });
}

function defineDraft(command: Command, { finish }: Run): void {
  command.argument('[article]', 'an article, in a file; with --update, by default the one that the claim file names');
  addDraftOptions(command).action(async (article: string | undefined, flags: DraftFlags) => {
    if (flags.update !== undefined) {
      const { update } = await import('./commands/update.ts');
      return finish(await update(flags.update, article ?? null, flags));
    }
    if (article === undefined) return command.error("error: missing required argument 'article'");
    const { draft } = await import('./commands/draft.ts');
    finish(await draft(article, flags));
  });
}

function defineValidate(command: Command, { finish }: Run): void {
  command.argument(
    '[paths...]',
    'claim files, folders and quoted patterns of them, - for the standard input (default: claims)',
  );
  addValidateOptions(command).action(async (paths: string[], flags: ValidateFlags) => {
    const { validate } = await import('./commands/validate.ts');
    const run = (): Promise<number> => validate(paths, flags);
    finish(await (flags.watch === true ? watching(({ watchedClaims }) => watchedClaims(paths, flags, run)) : run()));
  });
}

function defineDiff(command: Command, { finish }: Run): void {
  command.argument('<before>', 'an article, or a claim file (*.yaml); - is the standard input');
  command.argument('<after>', 'the other version; the two may be of different kinds');
  addOutputOptions(addDiffOptions(addInputOptions(command)));
  command.action(async (before: string, after: string, flags: DiffFlags) => {
    const { diff } = await import('./commands/diff.ts');
    finish(await diff([before, after], flags));
  });
}

function defineRules(command: Command, { finish }: Run): void {
  addLayoutOptions(command.argument('[id]', 'a rule to explain')).action(async (id?: string) => {
    const { printRules } = await import('./commands/rules.ts');
    finish(await printRules(id ?? null, command.opts<LayoutFlags>()));
  });
}

function defineSchema(command: Command, { finish }: Run): void {
  command.addArgument(new Argument('[of]', 'what it describes').choices(['claims', 'report']).default('claims'));
  command.option('-o, --output <file>', 'write to a file, whole or not at all');
  command.action(async (of: 'claims' | 'report', flags: { output?: string }) => {
    const { printSchema } = await import('./commands/schema.ts');
    finish(await printSchema(of, flags));
  });
}

function defineScore(command: Command, { finish }: Run): void {
  addScoreOptions(command).action(async (flags: ScoreFlags) => {
    const { score } = await import('./commands/score.ts');
    finish(await score(flags));
  });
}

function defineSources(command: Command, { finish }: Run): void {
  command.argument('[files...]', 'articles; - is the standard input');
  addOutputOptions(addSourcesOptions(addInputOptions(command))).action(async (files: string[], flags: SourcesFlags) => {
    if (files.length === 0 && nothingPiped(command)) return finish(2);
    const { sources } = await import('./commands/sources.ts');
    finish(await sources(files.length === 0 ? ['-'] : files, flags));
  });
}

function defineOrigins(command: Command, { finish }: Run): void {
  command.argument('[files...]', 'articles; - is the standard input');
  addOutputOptions(addOriginsOptions(addInputOptions(command))).action(async (files: string[], flags: OriginsFlags) => {
    if (files.length === 0 && nothingPiped(command)) return finish(2);
    const { origins } = await import('./commands/origins.ts');
    finish(await origins(files.length === 0 ? ['-'] : files, flags));
  });
}

function definePolicy(command: Command, { finish }: Run): void {
  command.argument('[file]', 'an article they are to hold for');
  addPolicyOptions(command).option('-o, --output <file>', 'write to a file, whole or not at all');
  command.action(async (file: string | undefined, flags: ShowPolicyFlags) => {
    const { showPolicy } = await import('./commands/policy.ts');
    finish(await showPolicy(file ?? null, flags));
  });
}

function defineCompletion(command: Command, { finish, whole }: Run): void {
  command.addArgument(new Argument('<shell>', 'the shell to complete in').choices(['bash', 'zsh', 'fish']));
  command.action(async (shell: Shell) => {
    const { printCompletion } = await import('./shell/completion.ts');
    finish(await printCompletion(shell, whole()));
  });
}

function defineManual(command: Command, { finish, whole }: Run): void {
  command.option('-o, --output <file>', 'write to a file, whole or not at all');
  command.action(async (flags: { output?: string }) => {
    const { printManual } = await import('./shell/man.ts');
    finish(await printManual(whole(), flags));
  });
}

// With nothing to read and nobody piping, help says what there is; it goes to stderr, as it is not what was asked for.
function nothingPiped(command: Command): boolean {
  if (!process.stdin.isTTY) return false;
  command.outputHelp({ error: true });
  return true;
}
