/** A piece of text on a page, in points; `y` grows upward. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page. */
export interface Line {
  readonly text: string;
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
// Shares of the letter height: a wider gap is a space, a smaller vertical distance is the same line.
const SPACE_GAP = 0.2;
const SAME_LINE = 0.5;

/** The lines of a page in reading order, whatever the order in which their pieces were drawn. */
export function linesOn(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const height = Math.max(piece.height, first?.height ?? 0);
    if (line !== undefined && first !== undefined && Math.abs(first.y - piece.y) < height * SAME_LINE) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf).filter(({ text }) => text !== '');
}

function lineOf(pieces: readonly Piece[]): Line {
  const ordered = inReadingOrder(pieces);
  let text = '';
  for (const [index, piece] of ordered.entries()) {
    const before = ordered[index - 1];
    text +=
      before !== undefined && gapBetween(before, piece) > Math.max(piece.height, before.height) * SPACE_GAP
        ? ` ${piece.text}`
        : piece.text;
  }
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  const height = Math.max(...pieces.map((piece) => piece.height));
  return { text: plain(text), y: pieces[0]?.y ?? 0, height, width: right - left };
}

const gapBetween = (a: Piece, b: Piece): number => (a.x < b.x ? b.x - a.x - a.width : a.x - b.x - b.width);

/** Replaces Arabic presentation forms and Latin ligatures by letters, and joins white space. */
const plain = (text: string): string =>
  text
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  const ascending = pieces.toSorted((a, b) => a.x - b.x);
  const count = (isCounted: (text: string) => boolean): number =>
    pieces.reduce((sum, { text }) => sum + (isCounted(text) ? text.length : 0), 0);
  if (count((text) => RIGHT_TO_LEFT.test(text)) <= count((text) => /\p{Script=Latin}/u.test(text))) return ascending;
  const descending = pieces.map(toLogicalOrder).toSorted((a, b) => b.x + b.width - a.x - a.width);
  return runsOf(descending).flatMap((run) => (run.isLeftToRight ? run.pieces.toReversed() : run.pieces));
}

const MIRRORED: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '‹': '›',
  '›': '‹',
};

// A number with its signs, which runs from left to right, or one character.
const TOKEN = /[$€£]?\p{N}(?:[\p{N}.,:/٫٬-]*\p{N})?[%٪]?|./gsu;

/** In right-to-left lines, pieces without letters are stored in visual order with mirrored brackets. */
const toLogicalOrder = (piece: Piece): Piece =>
  /[\p{L}\p{M}]/u.test(piece.text)
    ? piece
    : {
        ...piece,
        text: (piece.text.match(TOKEN) ?? [])
          .toReversed()
          .map((token) => MIRRORED[token] ?? token)
          .join(''),
      };

/** Groups the pieces of a right-to-left line into runs of one direction. */
function runsOf(pieces: readonly Piece[]): { isLeftToRight: boolean; pieces: Piece[] }[] {
  const runs: { isLeftToRight: boolean; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const isLeftToRight = /[\p{Script=Latin}\p{N}]/u.test(piece.text) && !RIGHT_TO_LEFT.test(piece.text);
    const run = runs.at(-1);
    if (run !== undefined && run.isLeftToRight === isLeftToRight) run.pieces.push(piece);
    else runs.push({ isLeftToRight, pieces: [piece] });
  }
  return runs;
}
