import { readFileSync, statSync } from 'node:fs';
import type { Settings } from '../../claimfile/settings/settings.ts';
import { decode, hasMark, lineOfByte } from '../../input/decode.ts';
import { shortReasonOf } from '../../input/read.ts';
import type { Problem } from '../../problem.ts';
import { type Excerpt, excerptsOf } from '../../render/problems/excerpt.ts';
import { articleOf } from '../io/claimed-article.ts';
import { STDIN } from './claim-paths.ts';
import { fixed, type Mended } from './fix.ts';

const LARGEST = 4 * 1024 * 1024;

/** How files are checked. */
export interface CheckSetup {
  /** Whether the files are articles and not claim files. */
  readonly articles: boolean;
  /** Whether claim files are mended first, where that is safe. */
  readonly fix: boolean;
}

/** A file to check, what it is called, and what the newsroom sets for it. */
export interface CheckJob {
  readonly file: string;
  readonly path: string;
  readonly settings: Settings;
}

/** A file as it was checked: of its text, only the lines of the problems are kept. Or why it could not be read. */
export type CheckedFile =
  | {
      readonly problems: readonly Problem[];
      readonly excerpts: readonly (readonly [Problem, Excerpt])[];
      /** The file as it is to be written in its place; null where it stays. */
      readonly mended: Mended | null;
    }
  | { readonly unreadable: string };

/** Gets ready to check one file after another; `-` is the standard input. */
export const openCheck =
  async (setup: CheckSetup) =>
  async (job: CheckJob): Promise<CheckedFile> => {
    const bytes = job.file === STDIN ? await standardInput() : readBytes(job.file);
    if (typeof bytes === 'string') return { unreadable: bytes };
    const { text, problems, mended = null } = await check(bytes, job, setup);
    return { problems, excerpts: excerptsOf(text, problems), mended };
  };

interface Found {
  /** Empty where it could not be read as text. */
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly mended?: Mended | null;
}

async function check(bytes: Uint8Array, { path, settings }: CheckJob, { articles, fix }: CheckSetup): Promise<Found> {
  const { unreadableClaims } = await import('../../claimfile/index.ts');
  if (bytes.length > LARGEST) {
    const message = `this is larger than ${LARGEST / 1024 / 1024} MiB; part it`;
    return { text: '', problems: [unreadableClaims(path, message, 1)] };
  }
  const decoded = decode(bytes);
  if ('badByte' in decoded) {
    const message = `this is not UTF-8 (byte offset ${decoded.badByte}); convert it, for instance with iconv`;
    return { text: '', problems: [unreadableClaims(path, message, lineOfByte(bytes, decoded.badByte))] };
  }
  if (articles) return { text: decoded.text, problems: await articleProblems(decoded.text, path, settings) };
  const mended = fix ? await fixed({ path, text: decoded.text, isMarked: hasMark(bytes) }) : null;
  const text = mended?.text ?? decoded.text;
  return { text, problems: await claimProblems(text, path, settings), mended };
}

/** Finds the problems of a text that was read from a path. */
type Check = (text: string, path: string, settings: Settings) => Promise<readonly Problem[]>;

const claimProblems: Check = async (claims, path, settings) => {
  const { checkClaims } = await import('../../claimfile/index.ts');
  const { studyOf } = await import('../../report/build.ts');
  return checkClaims(
    { text: claims, path },
    {
      articleAt: (article) => articleOf(path, article),
      settings,
      studyOf: (text, language) => studyOf({ id: path, path, text, language }),
    },
  );
};

const articleProblems: Check = async (text, path, settings) => {
  const { checkArticle } = await import('../../claimfile/index.ts');
  const { studyOf } = await import('../../report/build.ts');
  return checkArticle(await studyOf({ id: path, path, text, language: 'auto' }), settings);
};

function readBytes(path: string): Uint8Array | string {
  try {
    // A file that is too large is not read to find that out.
    return statSync(path).size > LARGEST ? new Uint8Array(LARGEST + 1) : readFileSync(path);
  } catch (error) {
    return shortReasonOf(error);
  }
}

async function standardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    parts.push(part);
    size += part.length;
    if (size > LARGEST) break;
  }
  return Buffer.concat(parts);
}
