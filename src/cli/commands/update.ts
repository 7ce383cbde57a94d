import { realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { DEFAULT_POLICY } from '../../analysis/grading/policy.ts';
import type { Opened } from '../../claimfile/update/open.ts';
import type { Updated } from '../../claimfile/update/update.ts';
import { hasMark } from '../../input/decode.ts';
import { analyzeArticle } from '../../report/build.ts';
import { CliError } from '../cli-error.ts';
import { logProblems, readClaimFile } from '../io/claim-file-text.ts';
import { claimedArticle } from '../io/claimed-article.ts';
import { logStderr } from '../io/log.ts';
import { replaceFile } from '../io/replace-file.ts';
import { savedArticle } from '../io/saved-article.ts';
import type { DraftFlags } from '../options/draft-options.ts';
import { policyReader } from '../settings/policy-file.ts';

const BOM = '\ufeff';

/**
 * Merges a new analysis into a claim file: of its own article, or of the one at `article`. Returns
 * the exit status.
 */
export async function update(file: string, article: string | null, flags: DraftFlags): Promise<number> {
  const { bytes, text } = readClaimFile(file);
  const opened = await open(file, text);
  const { text: articleText, path: newPath } = await readArticle(file, article, { opened, flags });
  const { path, language } = opened.article;
  const policy = opened.policyOver((await policyReader(flags)(file)) ?? DEFAULT_POLICY);
  const input = { id: path, path, text: articleText, language, policy: { path: file, ...policy } };
  const { report, document } = await analyzeArticle(input);
  const updated = opened.update({
    text: articleText,
    report,
    sentences: document.sentences,
    policy,
    path: newPath === null ? path : relativePath(file, newPath, path),
  });
  if (updated === null) {
    throw new CliError(`${file}: cannot add claims to YAML in this style; draft a new file and compare the two`);
  }
  if (updated.text !== text) {
    await replaceFile(file, text, (hasMark(bytes) ? BOM : '') + updated.text);
  }
  logStderr(`${file}: ${summaryOf(updated)}`);
  return 0;
}

async function open(path: string, text: string): Promise<Opened> {
  const { openClaims } = await import('../../claimfile/index.ts');
  const opened = openClaims(text, path);
  if ('article' in opened) return opened;
  logProblems(path, opened);
  throw new CliError(`${path}: not updated; fix these problems first`);
}

interface Update {
  readonly opened: Opened;
  readonly flags: DraftFlags;
}

/** The text to analyse and its file; null for the file that the claim file names. */
async function readArticle(file: string, input: string | null, { opened, flags }: Update) {
  if (input !== null) {
    const { article, path } = await savedArticle(input, flags);
    return { text: article.text, path };
  }
  const { path } = opened.article;
  const found = claimedArticle(file, path);
  if (found.found === 'read') return { text: found.text, path: null };
  throw new CliError(
    `${file}: the article ${path}: ${found.reason}; correct article.path, or pass the article as an argument`,
  );
}

/** The article's path relative to the claim file; the one in the claim file where it is the same file. */
function relativePath(file: string, article: string, path: string): string {
  const folder = dirname(file);
  if (realPath(article) === realPath(`${folder}/${path}`)) return path;
  return relative(folder, article).replaceAll(sep, '/');
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null; // the article has been moved, so the user gave another path
  }
}

/** The names of changes after a count of one, and of more. */
const CHANGE_NAMES: Readonly<Record<Updated['changes'][number], readonly [one: string, more: string]>> = {
  remembered: ['record of proposals begun', 'records of proposals begun'],
  retitled: ['title updated', 'titles updated'],
  added: ['claim added', 'claims added'],
  'new source': ['source added', 'sources added'],
  reworded: ['reworded', 'reworded'],
  're-anchored': ['re-anchored', 're-anchored'],
  gone: ['marked gone', 'marked gone'],
  back: ['back', 'back'],
};

function summaryOf({ changes, isNew }: Updated): string {
  const parts = Object.entries(CHANGE_NAMES).flatMap(([change, [one, more]]) => {
    const count = changes.filter((each) => each === change).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  });
  if (parts.length > 0) return parts.join(', ');
  return isNew ? 'claims up to date; the file now names the new version of the article' : 'up to date';
}
