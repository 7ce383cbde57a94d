import { getDocumentProxy } from 'unpdf';
import type { Fault, Reading } from '../reading.ts';
import { type Line, linesOn, type Piece } from './pdf-lines.ts';
import { isBackward, mended, paragraphsOf } from './pdf-text.ts';

const LARGEST = 64 * 1024 * 1024;
const MOST_PAGES = 500;
const MOST_PIECES = 2_000_000;
const FEWEST_LETTERS = 10;
const NO_TEXT =
  'has no text, but pictures of it, as far as one can tell; run character recognition (OCR) and name what it gives';
const BACKWARD =
  'its Arabic is stored backward, as it is seen, and cannot be put right; copy the text from where it was written';

/** The text of a PDF, as its text layer has it, with what is doubtful about it. */
export async function readPdf(bytes: Uint8Array): Promise<Reading | Fault> {
  if (bytes.length > LARGEST)
    return { fault: `is larger than ${LARGEST / 1024 / 1024} MiB; copy the article into a file` };
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
  if (pdf.numPages > MOST_PAGES) return { fault: `has more than ${MOST_PAGES} pages; name a part of it` };
  const pages: Piece[][] = [];
  let left = MOST_PIECES;
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    left -= items.length;
    if (left < 0) return { fault: 'has more text than an article; copy the article into a file' };
    pages.push(items.flatMap((item) => pieceOf(item as Item)));
  }
  return readingOf(pages);
}

/** As much of a piece of text as is used. */
interface Item {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

function pieceOf({ str = '', transform = [], width = 0 }: Item): Piece[] {
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform;
  const text = str.replace(/\p{Cc}/gu, '');
  // Vowel marks that are drawn by themselves stand where no letter can be told to be theirs.
  return text === '' || /^\p{M}+$/u.test(text) ? [] : [{ text, x, y, width, height: Math.hypot(skew, scale) }];
}

function readingOf(pages: readonly Piece[][]): Reading | Fault {
  const read = (pieces: readonly Piece[][]): string[] => paragraphsOf(pieces.map((page): Line[] => linesOn(page)));
  const lines = read(pages);
  if ((lines.join(' ').match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return { fault: NO_TEXT };
  if (!isBackward(lines)) return reading(lines, []);
  const turned = read(pages.map((page) => page.map((piece) => ({ ...piece, text: turnedRound(piece.text) }))));
  if (isBackward(turned)) return { fault: BACKWARD };
  return reading(turned, [
    'its Arabic is stored in another order than most, and was put right; compare it with the page',
  ]);
}

function reading(lines: readonly string[], notes: readonly string[]): Reading {
  const { lines: right, count } = mended(lines);
  const told =
    count === 0 ? [] : [`its letters lam and alef had changed places in ${count} words; others of them may be left`];
  return { text: `${right.join('\n')}\n`, details: {}, language: null, notes: [...notes, ...told] };
}

const turnedRound = (text: string): string => (/\p{Script=Arabic}/u.test(text) ? [...text].reverse().join('') : text);
