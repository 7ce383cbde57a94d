import type { Settings } from '../../claimfile/settings/settings.ts';
import { decode, hasMark, lineOfByte } from '../../input/decode.ts';
import { shortReasonOf } from '../../input/read.ts';
import type { Problem } from '../../problem.ts';
import { type Excerpt, excerptsOf } from '../../render/problems/excerpt.ts';
import type { Wording } from '../../wording.ts';
import { claimedArticle } from '../io/claimed-article.ts';
import { nearbyArticle } from '../io/nearby-article.ts';
import { readAtMost } from '../io/read-at-most.ts';
import { type FixedFile, fixClaimFile } from './fix.ts';

const MAX_BYTES = 4 * 1024 * 1024;

/** How to check files. */
export interface CheckSetup {
  /** Whether the files are articles and not claim files. */
  readonly articles: boolean;
  /** Whether to fix claim files first, where that is safe. */
  readonly fix: boolean;
}

/** A file to check, its name in messages, and the settings that apply to it. */
export interface CheckJob {
  readonly file: string;
  readonly path: string;
  readonly settings: Settings;
}

/** The problems of a file, with the lines they are on; or why the file could not be read. */
export type CheckedFile =
  | {
      readonly problems: readonly Problem[];
      readonly excerpts: readonly (readonly [Problem, Excerpt])[];
      /** The fixed file, to be written in its place; null where there is nothing to fix. */
      readonly fixed: FixedFile | null;
    }
  | { readonly unreadable: Wording };

/** Returns a function that checks one file; `-` is the standard input. */
export const openCheck =
  async (setup: CheckSetup) =>
  async (job: CheckJob): Promise<CheckedFile> => {
    let bytes: Uint8Array | null;
    try {
      bytes = await readAtMost(job.file, MAX_BYTES);
    } catch (error) {
      return { unreadable: shortReasonOf(error) };
    }
    const { text, problems, fixed = null } = await check(bytes, job, setup);
    return { problems, excerpts: excerptsOf(text, problems), fixed };
  };

interface CheckResult {
  /** Empty where the file is no text. */
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly fixed?: FixedFile | null;
}

async function check(bytes: Uint8Array | null, { path, settings }: CheckJob, setup: CheckSetup): Promise<CheckResult> {
  const { unreadableClaims } = await import('../../claimfile/index.ts');
  if (bytes === null) {
    const size = `${MAX_BYTES / 1024 / 1024} MiB`;
    const message = { en: `the file is larger than ${size}; split it`, ar: `الملف أكبر من ${size}؛ قسّمه` };
    return { text: '', problems: [unreadableClaims(path, message, 1)] };
  }
  const decoded = decode(bytes);
  if ('badByte' in decoded) {
    const message = {
      en: `the file is not UTF-8 (byte offset ${decoded.badByte}); convert it, for example with iconv`,
      ar: `ترميز الملف ليس UTF-8 (موضع البايت ${decoded.badByte})؛ حوّله، بالأداة iconv مثلًا`,
    };
    return { text: '', problems: [unreadableClaims(path, message, lineOfByte(bytes, decoded.badByte))] };
  }
  if (setup.articles) return { text: decoded.text, problems: await checkArticleText(decoded.text, path, settings) };
  const fixed = setup.fix ? await fixClaimFile({ path, text: decoded.text, hasBom: hasMark(bytes) }) : null;
  const text = fixed?.text ?? decoded.text;
  return { text, problems: await checkClaimText(text, path, settings), fixed };
}

/** Finds the problems of a text, whose path is for messages and for finding its article. */
type CheckText = (text: string, path: string, settings: Settings) => Promise<readonly Problem[]>;

/** Finds the problems of the text of a claim file. */
export const checkClaimText: CheckText = async (claims, path, settings) => {
  const { checkClaims } = await import('../../claimfile/index.ts');
  const { analyzeArticle } = await import('../../report/build.ts');
  return checkClaims(
    { text: claims, path },
    {
      articleAt: (article) => claimedArticle(path, article),
      settings,
      today: new Date().toISOString().slice(0, 10),
      articleWith: (sha256) => nearbyArticle(path, sha256),
      analyzeArticle: (text, language) => analyzeArticle({ id: path, path, text, language }),
    },
  );
};

const checkArticleText: CheckText = async (text, path, settings) => {
  const { checkArticle } = await import('../../claimfile/index.ts');
  const { analyzeArticle } = await import('../../report/build.ts');
  return checkArticle(await analyzeArticle({ id: path, path, text, language: 'auto' }), settings);
};
