// Opening marks and the marks that may close each. Straight single quotes are taken for
// apostrophes.
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  "''": ["''"],
  '``': ["''", '``'],
  '“': ['”'],
  '”': ['“', '”'],
  '„': ['“', '”'],
  '‟': ['”'],
  '«': ['»'],
  '‹': ['›'],
  '‘': ['’'],
};

const WORD = /[\p{L}\p{N}]/u;
/**
 * White space and zero-width characters: joiners, direction controls, the byte order mark, the soft
 * hyphen.
 */
export const BLANK = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/**
 * Marks the UTF-16 units inside quotation marks, the marks included. A quotation that is not closed
 * ends with its line.
 */
export function quotedUnits(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length);
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of quotationsOf(line)) quoted.fill(1, lineStart + start, lineStart + end);
    lineStart += line.length + 1;
  }
  return quoted;
}

function quotationsOf(line: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  while (at < line.length) {
    const mark = markAt(line, at);
    if (opens(line, at)) {
      const end = closingEnd(line, at + mark.length, CLOSERS[mark] ?? []);
      found.push({ start: at, end });
      at = end;
    } else {
      at += mark.length;
    }
  }
  return found;
}

// Where the first of the closing marks ends; the end of the line without one.
function closingEnd(line: string, from: number, closers: readonly string[]): number {
  for (let at = from; at < line.length; at += markAt(line, at).length) {
    if (closes(line, at, closers)) return at + markAt(line, at).length;
  }
  return line.length;
}

function markAt(line: string, at: number): string {
  const pair = line.slice(at, at + 2);
  return pair === "''" || pair === '``' ? pair : line.slice(at, at + 1);
}

const isWord = (character: string | undefined): boolean => character !== undefined && WORD.test(character);

// ’ inside a word is an apostrophe.
const closes = (line: string, at: number, closers: readonly string[]): boolean =>
  closers.includes(markAt(line, at)) && !(line[at] === '’' && isWord(line[at + 1]));

function opens(line: string, at: number): boolean {
  const mark = markAt(line, at);
  if (mark === '”') return isWord(line[at + 1]) && (at === 0 || BLANK.test(line[at - 1] ?? ''));
  // ‘ may be an apostrophe too: it opens a quotation only where a mark closes it.
  if (mark === '‘') return isClosedLater(line, at);
  return mark in CLOSERS;
}

function isClosedLater(line: string, from: number): boolean {
  for (let at = line.indexOf('’', from); at !== -1; at = line.indexOf('’', at + 1)) {
    if (closes(line, at, ['’'])) return true;
  }
  return false;
}
