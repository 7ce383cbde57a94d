import { readFileSync, statSync } from 'node:fs';
import type { Settings } from '../claimfile/settings.ts';
import { decode, hasMark, lineOfByte } from '../input/decode.ts';
import { shortReasonOf } from '../input/read.ts';
import type { Problem } from '../problem.ts';
import { type Excerpt, excerptsOf } from '../render/problems/excerpt.ts';
import { articleOf } from './article-file.ts';
import { STDIN } from './claim-paths.ts';
import { fixFile } from './fix.ts';
import { say } from './say.ts';
import type { SettingsOf } from './settings-file.ts';

const LARGEST = 4 * 1024 * 1024;

/** What checking files came to. Of a file only its problems are kept, and their lines. */
export interface Checked {
  /** Those that could be read, as the user named them. */
  readonly files: string[];
  readonly problems: Problem[];
  readonly excerpts: Map<Problem, Excerpt>;
  /** How many could not be read. */
  failed: number;
}

/** How files are checked. */
export interface CheckOptions {
  readonly settingsOf: SettingsOf;
  /** What the standard input is called, and where it stands; null for here. */
  readonly stdinFilename: string | null;
  /** Whether the files are articles and not claim files. */
  readonly articles: boolean;
  /** Whether claim files are mended in their places first, where that is safe. */
  readonly fix: boolean;
}

/** Checks claim files one after another; `-` is the standard input. */
export async function checkFiles(files: readonly string[], options: CheckOptions): Promise<Checked> {
  const checked: Checked = { files: [], problems: [], excerpts: new Map(), failed: 0 };
  for (const file of files) {
    const input = { file, path: file === STDIN ? (options.stdinFilename ?? '<stdin>') : file };
    const settings = await options.settingsOf(input.path);
    if (settings === null) continue;
    const found = await check(input, settings, options);
    if (typeof found === 'string') {
      say(`${input.path}: ${found}`);
      checked.failed += 1;
      continue;
    }
    checked.files.push(input.path);
    for (const problem of found.problems) checked.problems.push(problem);
    for (const [problem, excerpt] of excerptsOf(found.text, found.problems)) checked.excerpts.set(problem, excerpt);
  }
  return checked;
}

/** A file as it was checked. */
interface Found {
  /** Empty where it could not be read as text. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A file to read, and what it is called. */
interface Input {
  readonly file: string;
  readonly path: string;
}

/** The problems of a file, or why it could not be read. */
async function check({ file, path }: Input, settings: Settings, options: CheckOptions): Promise<Found | string> {
  const { unreadableClaims } = await import('../claimfile/index.ts');
  const bytes = file === STDIN ? await standardInput() : readBytes(file);
  if (typeof bytes === 'string') return bytes;
  if (bytes.length > LARGEST) {
    const message = `this is larger than ${LARGEST / 1024 / 1024} MiB; part it`;
    return { text: '', problems: [unreadableClaims(path, message, 1)] };
  }
  const decoded = decode(bytes);
  if ('badByte' in decoded) {
    const message = `this is not UTF-8 (byte offset ${decoded.badByte}); convert it, for instance with iconv`;
    return { text: '', problems: [unreadableClaims(path, message, lineOfByte(bytes, decoded.badByte))] };
  }
  if (options.articles) return { text: decoded.text, problems: await articleProblems(decoded.text, path, settings) };
  const text = options.fix ? await fixFile({ path, text: decoded.text, isMarked: hasMark(bytes) }) : decoded.text;
  return { text, problems: await claimProblems(text, path, settings) };
}

/** Finds the problems of a text that was read from a path. */
type Check = (text: string, path: string, settings: Settings) => Promise<readonly Problem[]>;

const claimProblems: Check = async (claims, path, settings) => {
  const { checkClaims } = await import('../claimfile/index.ts');
  const { studyOf } = await import('../report/build.ts');
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
  const { checkArticle } = await import('../claimfile/index.ts');
  const { studyOf } = await import('../report/build.ts');
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
