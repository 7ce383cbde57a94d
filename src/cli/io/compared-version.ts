import { extname } from 'node:path';
import type { PolicyInForce } from '../../analysis/grading/policy.ts';
import { contentWordsIn } from '../../diff/content-words.ts';
import { type Version, type VersionDetails, versionOf } from '../../diff/version.ts';
import type { Article } from '../../input/article.ts';
import { decode, lineOfByte } from '../../input/decode.ts';
import { reasonOf } from '../../input/read.ts';
import { type Language, languages, packOf, wordListsOf } from '../../language/index.ts';
import type { Pack } from '../../language/pack.ts';
import { wordingOf } from '../../problem.ts';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';
import { analyzeArticle } from '../../report/build.ts';
import { phraseFinder } from '../../report/phrase-finder.ts';
import { overlapping } from '../../text/span.ts';
import { same, wording } from '../../wording.ts';
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
  if (isClaimFile(name)) return readClaimVersion(input, name ?? input);
  const article = await onlyArticle(input, flags);
  const analyzed = await analyzeArticle({ ...toInput(article), policy });
  return versionOf(analyzed.report, await detailsOf(analyzed));
}

/** What the two articles are compared by beside their claims. */
async function detailsOf({ document, pack, report: { sources } }: AnalyzedArticle): Promise<VersionDetails> {
  const lists = phraseFinder(document, pack, await wordListsOf(pack.language as Language));
  const mentions = new Map(sources.map((source) => [source.id, source.mentions]));
  return {
    wordsOf: contentWordsIn(pack),
    reasonFor: ({ source }) => {
      // A role alone («مسؤول في البلدية», an official) leaves the person unnamed as well.
      if (source === null || !['anonymous', 'role'].includes(source.transparency)) return null;
      const spans = [...source.spans, ...(mentions.get(source.id ?? '') ?? [])];
      return lists.find('withheld', overlapping(document.sentences, spans))[0]?.text ?? null;
    },
  };
}

async function onlyArticle(input: string, flags: InputFlags): Promise<Article> {
  const articles: Article[] = [];
  for await (const item of articlesOf([input], flags)) {
    if ('problem' in item) throw new CliError(wordingOf(item.problem));
    articles.push(item.article);
    if (articles.length > 1) {
      throw new CliError({
        en: `${input}: contains several articles; diff compares one with one`,
        ar: `${input}: فيه عدة مقالات؛ الأمر diff يقارن مقالًا بمقال`,
      });
    }
  }
  const [article] = articles;
  if (article === undefined) {
    throw new CliError({ en: `${input}: contains no article`, ar: `${input}: لا مقال فيه` });
  }
  return article;
}

async function readClaimVersion(input: string, path: string): Promise<Version> {
  const bytes = await readBytes(input);
  if (bytes === null) {
    const size = `${MAX_BYTES / 1024 / 1024} MiB`;
    throw new CliError({ en: `${path}: larger than ${size}; split it`, ar: `${path}: الملف أكبر من ${size}؛ قسّمه` });
  }
  const decoded = decode(bytes);
  if ('badByte' in decoded) {
    const line = lineOfByte(bytes, decoded.badByte);
    throw new CliError({
      en: `${path}:${line}: not UTF-8 (byte offset ${decoded.badByte}); convert the file`,
      ar: `${path}:${line}: ترميزه ليس UTF-8 (موضع البايت ${decoded.badByte})؛ حوّل ترميز الملف`,
    });
  }
  const { claimFileVersion } = await import('../../claimfile/index.ts');
  const read = claimFileVersion({ text: decoded.text, path }, (article) => claimedArticle(path, article));
  if ('version' in read) {
    const pack = await packNamed(read.version.language);
    const wordsOf = pack === null ? null : contentWordsIn(pack);
    const claims = read.version.claims.map((claim) =>
      wordsOf === null ? claim : { ...claim, contentWords: wordsOf(claim.content.text) },
    );
    return { ...read.version, claims, direction: pack?.profile.direction ?? 'ltr' };
  }
  const messages = read.problems.map((one) => wording`${path}:${one.line ?? 1}:${one.column ?? 1}: ${wordingOf(one)}`);
  for (const message of messages.slice(0, -1)) logStderr(message);
  throw new CliError(messages.at(-1) ?? same(path));
}

async function readBytes(input: string): Promise<Uint8Array | null> {
  try {
    return await readAtMost(input, MAX_BYTES);
  } catch (error) {
    throw new CliError(wording`${input}: ${reasonOf(error)}`);
  }
}

async function packNamed(name: string): Promise<Pack | null> {
  const language = languages.find((known) => known === name);
  return language === undefined ? null : packOf(language);
}
