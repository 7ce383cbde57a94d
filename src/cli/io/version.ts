import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { PolicyInForce } from '../../analysis/grading/policy.ts';
import { type Version, versionOf } from '../../diff/version.ts';
import type { Article } from '../../input/article.ts';
import { decode, lineOfByte } from '../../input/decode.ts';
import { reasonOf } from '../../input/read.ts';
import { languages, packOf } from '../../language/index.ts';
import { reportOn } from '../../report/build.ts';
import { CliError } from '../cli-error.ts';
import type { InputFlags } from '../options/analyze.ts';
import { articleOf } from './claimed-article.ts';
import { articlesOf, pathOf, toInput } from './inputs.ts';
import { logStderr } from './log.ts';

// As large as `isnad validate` takes.
const LARGEST = 4 * 1024 * 1024;

/** Whether a name is that of a claim file, and not of an article. */
export const isClaimFile = (name: string | null): boolean => /^\.ya?ml$/i.test(extname(name ?? ''));

/** Reads a claim file, or analyses an article, as a side of a comparison. */
export async function readVersion(input: string, flags: InputFlags, policy: PolicyInForce | null): Promise<Version> {
  const name = pathOf(input, flags);
  if (isClaimFile(name)) return claimFile(await bytesOf(input), name ?? input);
  const article = await onlyArticle(input, flags);
  return versionOf(await reportOn({ ...toInput(article), policy }));
}

async function onlyArticle(input: string, flags: InputFlags): Promise<Article> {
  const articles: Article[] = [];
  for await (const item of articlesOf([input], flags)) {
    if ('problem' in item) throw new CliError(item.problem.message);
    articles.push(item.article);
    if (articles.length > 1) throw new CliError(`${input}: has several articles; one is compared with one`);
  }
  const [article] = articles;
  if (article === undefined) throw new CliError(`${input}: has no article`);
  return article;
}

async function bytesOf(input: string): Promise<Uint8Array> {
  try {
    if (input !== '-') return statSync(input).size > LARGEST ? new Uint8Array(LARGEST + 1) : readFileSync(input);
  } catch (error) {
    throw new CliError(`${input}: ${reasonOf(error)}`);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function claimFile(bytes: Uint8Array, path: string): Promise<Version> {
  if (bytes.length > LARGEST) throw new CliError(`${path}: this is larger than ${LARGEST / 1024 / 1024} MiB; part it`);
  const decoded = decode(bytes);
  if ('badByte' in decoded) {
    const line = lineOfByte(bytes, decoded.badByte);
    throw new CliError(`${path}:${line}: not UTF-8 (byte offset ${decoded.badByte}); convert the file`);
  }
  const { claimFileVersion } = await import('../../claimfile/index.ts');
  const read = claimFileVersion({ text: decoded.text, path }, (article) => articleOf(path, article));
  if ('version' in read) return { ...read.version, direction: await directionOf(read.version.language) };
  const messages = read.problems.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`);
  for (const message of messages.slice(0, -1)) logStderr(message);
  throw new CliError(messages.at(-1));
}

async function directionOf(name: string): Promise<Version['direction']> {
  const language = languages.find((known) => known === name);
  return language === undefined ? 'ltr' : (await packOf(language)).profile.direction;
}
