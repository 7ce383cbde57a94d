import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { AnalyzeFlags } from '../options/analyze.ts';
import type { ValidateFlags } from '../options/validate.ts';
import { type PolicyFlags, SETTINGS } from '../settings/policy-file.ts';
import { CLAIMS_FOLDER, findClaimFiles, STDIN } from '../validate/claim-paths.ts';
import type { Watched } from './watch.ts';

/** Articles to analyse again whenever they, or the weights, have changed. */
export function watchedArticles(articles: readonly string[], flags: AnalyzeFlags, run: Watched['run']): Watched {
  refuseStreams(articles);
  const shows = flags.output === undefined && flags.outputDir === undefined;
  return { run, shows, folders: [], files: async () => articles, settings: settingsOf(flags) };
}

/** Claim files to check again whenever they, their articles or the settings have changed, or others have come. */
export function watchedClaims(paths: readonly string[], flags: ValidateFlags, run: Watched['run']): Watched {
  const named = paths.length === 0 ? [CLAIMS_FOLDER] : paths;
  refuseStreams(named);
  const files = async (): Promise<readonly string[]> => {
    const found = await findClaimFiles(named, { errorOnUnmatchedPattern: false });
    const articles = flags.article === true ? [] : found.files.flatMap(articlesOf);
    return [...new Set([...found.files, ...articles])];
  };
  return { run, shows: flags.output === undefined, folders: named, files, settings: settingsOf(flags) };
}

function refuseStreams(inputs: readonly string[]): void {
  const stream = inputs.find((input) => input === STDIN || /^[a-z]+:\/\//i.test(input));
  if (stream === undefined && inputs.length > 0) return;
  const what = stream === undefined || stream === STDIN ? 'the standard input' : stream;
  throw new CliError(`--watch: ${what} cannot be watched; name files`);
}

/** What decides on the weights and rules for files. */
const settingsOf =
  ({ policy }: PolicyFlags): Watched['settings'] =>
  (files) => {
    const folders = new Set(files.flatMap((file) => foldersAbove(dirname(resolve(file)))));
    return [...[...folders].map((folder) => join(folder, SETTINGS)), ...(typeof policy === 'string' ? [policy] : [])];
  };

const foldersAbove = (folder: string): string[] =>
  folder === dirname(folder) ? [folder] : [folder, ...foldersAbove(dirname(folder))];

const PATH = /^[ \t]*path:(?<path>[^#\r\n]*)/gm;

/** What a claim file calls a path. It is only watched, so that a line which is none does no harm. */
function articlesOf(claimFile: string): string[] {
  try {
    const paths = [...readFileSync(claimFile, 'utf8').matchAll(PATH)].map(({ groups }) =>
      (groups?.path ?? '').replace(/["']/g, '').trim(),
    );
    return paths.filter((path) => !isAbsolute(path)).map((path) => join(dirname(claimFile), path));
  } catch {
    return []; // whoever checks it says why it cannot be read
  }
}
