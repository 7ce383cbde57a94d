import { readFileSync, realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { DEFAULT_POLICY } from '../../analysis/grading/policy.ts';
import type { Opened } from '../../claimfile/update/open.ts';
import type { Updated } from '../../claimfile/update/update.ts';
import { decode, hasMark } from '../../input/decode.ts';
import { reasonOf } from '../../input/read.ts';
import { reportOn } from '../../report/build.ts';
import { CliError } from '../cli-error.ts';
import { articleOf } from '../io/claimed-article.ts';
import { logStderr } from '../io/log.ts';
import { replaceFile } from '../io/replace-file.ts';
import { keptArticle } from '../io/saved-article.ts';
import type { DraftFlags } from '../options/validate.ts';
import { policyReader } from '../settings/policy-file.ts';

const BOM = '\ufeff';

/** Merges a new analysis of its article, or of the one at `article`, into a claim file; returns the exit code. */
export async function update(file: string, article: string | null, flags: DraftFlags): Promise<number> {
  const bytes = readBytes(file);
  const text = textOf(file, bytes);
  const opened = await open(file, text);
  const { text: news, path: kept } = await articleText(file, article, { opened, flags });
  const { path, language } = opened.article;
  const policy = opened.policyOver((await policyReader(flags)(file)) ?? DEFAULT_POLICY);
  const report = await reportOn({ id: path, path, text: news, language, policy: { path: file, ...policy } });
  const updated = opened.update({
    text: news,
    report,
    policy,
    path: kept === null ? path : pathFrom(file, kept, path),
  });
  if (updated === null) {
    throw new CliError(`${file}: this is written in a way that cannot be added to; draft a new file and compare`);
  }
  if (updated.text !== text) {
    await replaceFile(file, text, (hasMark(bytes) ? BOM : '') + updated.text);
  }
  logStderr(`${file}: ${summaryOf(updated)}`);
  return 0;
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CliError(`${path}: ${reasonOf(error)}`);
  }
}

function textOf(path: string, bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  throw new CliError(`${path}: not UTF-8 (byte offset ${decoded.badByte}); convert it, for instance with iconv`);
}

async function open(path: string, text: string): Promise<Opened> {
  const { openClaims } = await import('../../claimfile/index.ts');
  const opened = openClaims(text, path);
  if ('article' in opened) return opened;
  for (const { line, column, message, rule } of opened) logStderr(`${path}:${line}:${column}: ${message} [${rule}]`);
  throw new CliError(`${path}: not updated; mend this first`);
}

interface Update {
  readonly opened: Opened;
  readonly flags: DraftFlags;
}

/** The text to analyse, with the file that it is kept in; null where that is the one the claim file names. */
async function articleText(file: string, input: string | null, { opened, flags }: Update) {
  if (input !== null) {
    const { article, path } = await keptArticle(input, flags);
    return { text: article.text, path };
  }
  const { path } = opened.article;
  const found = articleOf(file, path);
  if (found.found === 'read') return { text: found.text, path: null };
  throw new CliError(`${file}: the article ${path}: ${found.reason}; correct article.path, or name the article`);
}

/** The path of the article as the file is to have it: its own where that is the same file. */
function pathFrom(file: string, article: string, path: string): string {
  const folder = dirname(file);
  if (realPath(article) === realPath(`${folder}/${path}`)) return path;
  return relative(folder, article).replaceAll(sep, '/');
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null; // the article has been moved: that is why another path is named
  }
}

/** How a change is told after the number of its claims, and after that of one. */
const TOLD: Readonly<Record<Updated['changes'][number], readonly [one: string, more: string]>> = {
  added: ['claim added', 'claims added'],
  'new source': ['source added', 'sources added'],
  reworded: ['reworded', 'reworded'],
  're-anchored': ['re-anchored', 're-anchored'],
  gone: ['marked gone', 'marked gone'],
  back: ['back', 'back'],
};

function summaryOf({ changes, isNew }: Updated): string {
  const told = Object.entries(TOLD).flatMap(([change, [one, more]]) => {
    const count = changes.filter((each) => each === change).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  });
  if (told.length > 0) return told.join(', ');
  return isNew ? 'the claims are up to date with the article, which is another one' : 'up to date';
}
