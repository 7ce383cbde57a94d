import { extname } from 'node:path';
import type { PolicyInForce } from '../../analysis/grading/policy.ts';
import { type Version, versionOf } from '../../diff/version.ts';
import type { Article } from '../../input/article.ts';
import { decode, lineOfByte } from '../../input/decode.ts';
import { reasonOf } from '../../input/read.ts';
import { languages, packOf } from '../../language/index.ts';
import { reportOn } from '../../report/build.ts';
import { CliError } from '../cli-error.ts';
import type { InputFlags } from '../options/input-options.ts';
import { claimedArticle } from './claimed-article.ts';
import { articlesOf, pathOf, toInput } from './inputs.ts';
import { logStderr } from './log.ts';
import { readAtMost } from './read-at-most.ts';

// The same limit as that of `isnad validate`.
const MAX_BYTES = 4 * 1024 * 1024;

/** Whether a file name is that of a claim file, and not of an article. */
export const isClaimFile = (name: string | null): boolean => /^\.ya?ml$/i.test(extname(name ?? ''));

/**
 * Reads a claim file, or analyses an article, as one side of `isnad diff`. Throws a CliError where
 * that is impossible.
 */
export async function readVersion(input: string, flags: InputFlags, policy: PolicyInForce | null): Promise<Version> {
  const name = pathOf(input, flags);
  if (isClaimFile(name)) return readClaimFile(input, name ?? input);
  const article = await onlyArticle(input, flags);
  return versionOf(await reportOn({ ...toInput(article), policy }));
}

async function onlyArticle(input: string, flags: InputFlags): Promise<Article> {
  const articles: Article[] = [];
  for await (const item of articlesOf([input], flags)) {
    if ('problem' in item) throw new CliError(item.problem.message);
    articles.push(item.article);
    if (articles.length > 1) throw new CliError(`${input}: contains several articles; diff compares one with one`);
  }
  const [article] = articles;
  if (article === undefined) throw new CliError(`${input}: contains no article`);
  return article;
}

async function readClaimFile(input: string, path: string): Promise<Version> {
  const bytes = await readBytes(input);
  if (bytes === null) throw new CliError(`${path}: larger than ${MAX_BYTES / 1024 / 1024} MiB; split it`);
  const decoded = decode(bytes);
  if ('badByte' in decoded) {
    const line = lineOfByte(bytes, decoded.badByte);
    throw new CliError(`${path}:${line}: not UTF-8 (byte offset ${decoded.badByte}); convert the file`);
  }
  const { claimFileVersion } = await import('../../claimfile/index.ts');
  const read = claimFileVersion({ text: decoded.text, path }, (article) => claimedArticle(path, article));
  if ('version' in read) return { ...read.version, direction: await directionOf(read.version.language) };
  const messages = read.problems.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`);
  for (const message of messages.slice(0, -1)) logStderr(message);
  throw new CliError(messages.at(-1));
}

async function readBytes(input: string): Promise<Uint8Array | null> {
  try {
    return await readAtMost(input, MAX_BYTES);
  } catch (error) {
    throw new CliError(`${input}: ${reasonOf(error)}`);
  }
}

async function directionOf(name: string): Promise<Version['direction']> {
  const language = languages.find((known) => known === name);
  return language === undefined ? 'ltr' : (await packOf(language)).profile.direction;
}
