import { Argument, Command, type Help } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { ShowPolicyFlags } from './commands/policy.ts';
import { rejectTypo } from './did-you-mean.ts';
import { closingHelp } from './help.ts';
import { HELP_COMMANDS } from './help-commands.ts';
import { standardError, standardOutput } from './io/streams.ts';
import { type AnalyzeFlags, addClaimOptions } from './options/analyze-options.ts';
import { addDiffOptions, type DiffFlags } from './options/diff-options.ts';
import { addDraftOptions, type DraftFlags } from './options/draft-options.ts';
import { addExplainOptions, type ExplainFlags } from './options/explain-options.ts';
import { addInputOptions, addSaveOption } from './options/input-options.ts';
import { addJobOptions } from './options/job-options.ts';
import { addOriginsOptions, type OriginsFlags } from './options/origins-options.ts';
import {
  addFileOption,
  addLayoutOptions,
  addOutputOptions,
  addUiOption,
  type LayoutFlags,
} from './options/output-options.ts';
import { addPolicyOptions } from './options/policy-options.ts';
import { addScoreOptions, type ScoreFlags } from './options/score-options.ts';
import { addSourcesOptions, type SourcesFlags } from './options/sources-options.ts';
import { addValidateOptions, type ValidateFlags } from './options/validate-options.ts';
import { PROJECT_COMMANDS } from './project-commands.ts';
import { REVIEW_COMMAND } from './review-command.ts';
import type { Finish, Run, Subcommand } from './subcommand.ts';
import type { WatchedRun } from './watch/watch.ts';

const SUBCOMMANDS: readonly Subcommand[] = [
  {
    name: 'analyze',
    description: 'analyse articles, as isnad without a command does',
    hidden: true,
    define: defineAnalyze,
  },
  {
    name: 'explain',
    description: 'explain claims: the words, lexicon entries, frame and points behind each',
    define: defineExplain,
  },
  { name: 'draft', description: 'write a claim file from an article, to edit and keep', define: defineDraft },
  REVIEW_COMMAND,
  {
    name: 'validate',
    description: 'check claim files: their form, verbatim quotations and the newsroom rules',
    define: defineValidate,
  },
  {
    name: 'diff',
    description: 'show what changed in the attribution between two versions of an article or claim file',
    define: defineDiff,
  },
  { name: 'rules', description: 'list the rules for claim files, or explain one', define: defineRules },
  { name: 'schema', description: 'print the JSON Schema of claim files or of reports', define: defineSchema },
  {
    name: 'score',
    description: 'measure precision, recall and F1 on hand-annotated attributions',
    define: defineScore,
  },
  {
    name: 'gold',
    description: 'export claim files as gold for isnad score and for training',
    define: defineGold,
  },
  {
    name: 'sources',
    description: 'list who is cited in one or several articles, and how firmly',
    define: defineSources,
  },
  {
    name: 'origins',
    description: 'find claims of several articles that have one origin, or list what each source says',
    define: defineOrigins,
  },
  {
    name: 'policy',
    description: 'print the hedging weights and levels that apply, as a file to edit',
    define: definePolicy,
  },
  ...PROJECT_COMMANDS,
  ...HELP_COMMANDS,
];

/** The command line with all commands defined. The code of each command is loaded when it runs. */
export const createProgram = (finish: Finish): Command => commandLine(finish).fullProgram();

/** The help of a command in another language than English. */
export type HelpOf = (command: Command, help: Help) => string;

/** The command line for one run: a command is defined when it is invoked, or when help lists it. */
export const createRun = (finish: Finish, helpOf?: HelpOf): Command => commandLine(finish, helpOf).program;

function commandLine(
  finish: Finish,
  helpOf?: HelpOf,
): { readonly program: Command; readonly fullProgram: () => Command } {
  const program = new Command('isnad');
  // Commands inherit the configuration when they are created.
  if (helpOf !== undefined) program.configureHelp({ formatHelp: helpOf });
  program.exitOverride().configureOutput({
    writeOut: (text) => standardOutput().write(text),
    writeErr: (text) => standardError().write(text),
    outputError: () => {},
  });
  program.description(packageJson.description).version(packageJson.version, '-V, --version');
  program.enablePositionalOptions().helpCommand(false);
  const pending = new Map<Command, Subcommand['define']>();
  const defineCommand = (command: Command): void => {
    const define = pending.get(command);
    pending.delete(command);
    define?.(command, run);
    if (!command.options.some(({ long }) => long === '--ui')) addUiOption(command);
  };
  const fullProgram = (): Command => {
    program.commands.forEach(defineCommand);
    return program;
  };
  const run = { finish, fullProgram };
  defineAnalyze(program, run);
  for (const { name, description, hidden = false, define } of SUBCOMMANDS)
    pending.set(program.command(name, { hidden }).description(description), define);
  program
    .hook('preSubcommand', (_, command) => {
      defineCommand(command);
      // Given before the command, it holds for the command.
      if (program.getOptionValueSource('ui') === 'cli') command.setOptionValue('ui', program.getOptionValue('ui'));
    })
    .on('beforeAllHelp', fullProgram);
  for (const command of [program, ...program.commands]) {
    if (helpOf === undefined) command.addHelpText('after', () => closingHelp(command.name()));
  }
  return { program, fullProgram };
}

function defineAnalyze(command: Command, { finish }: Run): void {
  command.argument('[files...]', 'articles: files, URLs, or - for the standard input');
  addOutputOptions(addJobOptions(addClaimOptions(addSaveOption(addInputOptions(command)))));
  command.action(async (files: string[], flags: AnalyzeFlags) => {
    if (files.length === 0 && showsHelp(command)) return finish(2);
    if (files[0] !== undefined) rejectTypo(files[0], namesOf(command));
    const inputs = files.length === 0 ? ['-'] : files;
    const run = async (): Promise<number> => {
      if (flags.open || flags.copy || flags.pager) {
        return (await import('./commands/analyze-and-show.ts')).analyzeAndShow(inputs, flags);
      }
      return (await import('./commands/analyze.ts')).analyze(inputs, flags);
    };
    finish(
      await (flags.watch === true ? watching(({ watchedArticles }) => watchedArticles(files, flags, run)) : run()),
    );
  });
}

async function watching(workOf: (files: typeof import('./watch/files.ts')) => WatchedRun): Promise<number> {
  const { watch } = await import('./watch/watch.ts');
  return watch(workOf(await import('./watch/files.ts')));
}

const namesOf = ({ commands }: Command): string[] => commands.map((each) => each.name());

function defineExplain(command: Command, { finish }: Run): void {
  command
    .argument('[file]', 'an article: a file, a URL, or - for the standard input')
    .argument('[claim]', 'id of a claim (default: all claims)');
  addExplainOptions(addOutputOptions(addInputOptions(command))).action(async (file?: string, claim?: string) => {
    if (file === undefined && showsHelp(command)) return finish(2);
    const { explain } = await import('./commands/explain.ts');
    finish(await explain(file ?? '-', claim ?? null, command.opts<ExplainFlags>()));
  });
}

function defineDraft(command: Command, { finish }: Run): void {
  command.argument('[article]', 'file with the article (default with --update: the one named in the claim file)');
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
    'claim files, folders, quoted glob patterns, or - for the standard input (default: claims)',
  );
  addValidateOptions(command).action(async (paths: string[], flags: ValidateFlags) => {
    const { validate } = await import('./commands/validate.ts');
    const run = (): Promise<number> => validate(paths, flags);
    finish(await (flags.watch === true ? watching(({ watchedClaims }) => watchedClaims(paths, flags, run)) : run()));
  });
}

function defineDiff(command: Command, { finish }: Run): void {
  command.argument('<before>', 'an article, a claim file (*.yaml), or - for the standard input');
  command.argument('<after>', 'the other version; may be of the other kind');
  addOutputOptions(addDiffOptions(addInputOptions(command)));
  command.action(async (before: string, after: string, flags: DiffFlags) => {
    const { diff } = await import('./commands/diff.ts');
    finish(await diff([before, after], flags));
  });
}

function defineRules(command: Command, { finish }: Run): void {
  addLayoutOptions(command.argument('[id]', 'rule to explain')).action(async (id?: string) => {
    const { printRules } = await import('./commands/rules.ts');
    finish(await printRules(id ?? null, command.opts<LayoutFlags>()));
  });
}

function defineSchema(command: Command, { finish }: Run): void {
  command.addArgument(new Argument('[of]', 'which schema').choices(['claims', 'report']).default('claims'));
  addFileOption(command);
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

function defineGold(command: Command, { finish }: Run): void {
  command.argument('<paths...>', 'claim files, folders or quoted glob patterns');
  addFileOption(command).action(async (paths: string[], flags: { output?: string }) => {
    const { exportGold } = await import('./commands/gold.ts');
    finish(await exportGold(paths, flags));
  });
}

function defineSources(command: Command, { finish }: Run): void {
  command.argument('[files...]', 'articles: files, URLs, or - for the standard input');
  addOutputOptions(addSourcesOptions(addInputOptions(command))).action(async (files: string[], flags: SourcesFlags) => {
    if (files.length === 0 && showsHelp(command)) return finish(2);
    const { sources } = await import('./commands/sources.ts');
    finish(await sources(files.length === 0 ? ['-'] : files, flags));
  });
}

function defineOrigins(command: Command, { finish }: Run): void {
  command.argument('[files...]', 'articles: files, URLs, or - for the standard input');
  addOutputOptions(addOriginsOptions(addInputOptions(command))).action(async (files: string[], flags: OriginsFlags) => {
    if (files.length === 0 && showsHelp(command)) return finish(2);
    const { origins } = await import('./commands/origins.ts');
    finish(await origins(files.length === 0 ? ['-'] : files, flags));
  });
}

function definePolicy(command: Command, { finish }: Run): void {
  command.argument('[file]', 'an article to which they apply');
  addFileOption(addPolicyOptions(command));
  command.action(async (file: string | undefined, flags: ShowPolicyFlags) => {
    const { showPolicy } = await import('./commands/policy.ts');
    finish(await showPolicy(file ?? null, flags));
  });
}

/**
 * Shows help and returns true if there is nothing to read: the standard input is a terminal. Help
 * goes to stderr, as it is not the result that was asked for.
 */
function showsHelp(command: Command): boolean {
  if (!process.stdin.isTTY) return false;
  command.outputHelp({ error: true });
  return true;
}
