import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { same } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import type { AnalyzeFlags } from '../options/analyze-options.ts';
import type { ValidateFlags } from '../options/validate-options.ts';
import { type PolicyFlags, SETTINGS_FILES } from '../settings/policy-file.ts';
import { CLAIMS_FOLDER, findClaimFiles, STDIN } from '../validate/claim-paths.ts';
import type { WatchedRun } from './watch.ts';

/** Watches articles and the policies that apply to them. */
export function watchedArticles(articles: readonly string[], flags: AnalyzeFlags, run: WatchedRun['run']): WatchedRun {
  rejectStreams(articles);
  const usesScreen = flags.output === undefined && flags.outputDir === undefined;
  return { run, usesScreen, folders: [], files: async () => articles, settings: settingsOf(flags) };
}

/** Watches claim files, their articles, the settings, and folders for new claim files. */
export function watchedClaims(paths: readonly string[], flags: ValidateFlags, run: WatchedRun['run']): WatchedRun {
  const named = paths.length === 0 ? [CLAIMS_FOLDER] : paths;
  rejectStreams(named);
  const files = async (): Promise<readonly string[]> => {
    const found = await findClaimFiles(named, { errorOnUnmatchedPattern: false });
    const articles = flags.article === true ? [] : found.files.flatMap(articlesOf);
    return [...new Set([...found.files, ...articles])];
  };
  return { run, usesScreen: flags.output === undefined, folders: named, files, settings: settingsOf(flags) };
}

function rejectStreams(inputs: readonly string[]): void {
  const stream = inputs.find((input) => input === STDIN || /^[a-z]+:\/\//i.test(input));
  if (stream === undefined && inputs.length > 0) return;
  const what =
    stream === undefined || stream === STDIN ? { en: 'the standard input', ar: 'الدخل القياسي' } : same(stream);
  throw new CliError({
    en: `--watch: cannot watch ${what.en}; give files`,
    ar: `--watch: لا يمكن ترقّب ${what.ar}؛ أعطِ ملفات`,
  });
}

/** The files that decide on the weights and rules for other files, whether they exist or not. */
const settingsOf =
  ({ policy }: PolicyFlags): WatchedRun['settings'] =>
  (files) => {
    const folders = new Set(files.flatMap((file) => foldersAbove(dirname(resolve(file)))));
    return [
      ...[...folders].flatMap((folder) => SETTINGS_FILES.map((name) => join(folder, name))),
      ...(typeof policy === 'string' ? [policy] : []),
    ];
  };

const foldersAbove = (folder: string): string[] =>
  folder === dirname(folder) ? [folder] : [folder, ...foldersAbove(dirname(folder))];

const PATH = /^[ \t]*path:(?<path>[^#\r\n]*)/gm;

/** The articles that a claim file may name: every line with `path:`. Watching one too many is harmless. */
function articlesOf(claimFile: string): string[] {
  try {
    const paths = [...readFileSync(claimFile, 'utf8').matchAll(PATH)].map(({ groups }) =>
      (groups?.path ?? '').replace(/["']/g, '').trim(),
    );
    return paths.filter((path) => !isAbsolute(path)).map((path) => join(dirname(claimFile), path));
  } catch {
    return []; // the check reports why the file cannot be read
  }
}
