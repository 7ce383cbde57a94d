import { getDocumentProxy } from 'unpdf';
import type { ExtractedText, Unreadable } from '../extracted-text.ts';
import { type Line, linesOn, type Piece } from './pdf-lines.ts';
import { fixLamAlef, isBackward, paragraphsOf } from './pdf-text.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_PAGES = 500;
const MAX_PIECES = 2_000_000;
const MIN_LETTERS = 10;
const NO_TEXT = 'no text layer (scanned pages?); run OCR first';
const BACKWARD =
  'its Arabic is stored in visual order and cannot be restored; copy the text from the original document';

/** Reads the text layer of a PDF, with warnings on corrections made to it. */
export async function readPdf(bytes: Uint8Array): Promise<ExtractedText | Unreadable> {
  if (bytes.length > MAX_BYTES)
    return { reason: `is larger than ${MAX_BYTES / 1024 / 1024} MiB; copy the article into a file` };
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
  if (pdf.numPages > MAX_PAGES) return { reason: `has more than ${MAX_PAGES} pages; extract a part of it` };
  const pages: Piece[][] = [];
  let left = MAX_PIECES;
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    left -= items.length;
    if (left < 0) return { reason: 'too much text for an article; copy the article into a file' };
    pages.push(items.flatMap((item) => pieceOf(item as Item)));
  }
  return readingOf(pages);
}

/** The part of a text item of pdf.js that is used. */
interface Item {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

function pieceOf({ str = '', transform = [], width = 0 }: Item): Piece[] {
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform;
  const text = str.replace(/\p{Cc}/gu, '');
  // Vowel marks drawn separately cannot be assigned to a letter, so they are dropped.
  return text === '' || /^\p{M}+$/u.test(text) ? [] : [{ text, x, y, width, height: Math.hypot(skew, scale) }];
}

function readingOf(pages: readonly Piece[][]): ExtractedText | Unreadable {
  const read = (pieces: readonly Piece[][]): string[] => paragraphsOf(pieces.map((page): Line[] => linesOn(page)));
  const lines = read(pages);
  if ((lines.join(' ').match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return { reason: NO_TEXT };
  if (!isBackward(lines)) return reading(lines, []);
  const turned = read(pages.map((page) => page.map((piece) => ({ ...piece, text: reversed(piece.text) }))));
  if (isBackward(turned)) return { reason: BACKWARD };
  return reading(turned, ['its Arabic was stored in visual order and has been restored; compare it with the page']);
}

function reading(lines: readonly string[], notes: readonly string[]): ExtractedText {
  const { lines: right, count } = fixLamAlef(lines);
  const ligatureNotes =
    count === 0 ? [] : [`lam and alef were swapped in ${count} words and have been restored; others may remain`];
  return { text: `${right.join('\n')}\n`, details: {}, language: null, notes: [...notes, ...ligatureNotes] };
}

const reversed = (text: string): string => (/\p{Script=Arabic}/u.test(text) ? [...text].reverse().join('') : text);
