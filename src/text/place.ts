import { lowerBound } from './binary-search.ts';

/** A 1-based line and a 1-based column in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Returns a function from UTF-16 offsets of a text to places; fastest for ascending offsets. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let last = { line: 0, offset: 0, column: 1 };
  return (offset) => {
    const line = lowerBound(starts, (start) => start > offset) - 1;
    const continuesLine = line === last.line && offset >= last.offset;
    const from = continuesLine ? last.offset : (starts[line] ?? 0);
    const column = (continuesLine ? last.column : 1) + codePoints(text, from, offset);
    last = { line, offset, column };
    return { line: line + 1, column };
  };
}

/** The number of code points that begin in a range of UTF-16 offsets; a low surrogate begins none. */
function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const isLowOfPair = unit >= 0xdc00 && unit <= 0xdfff && at > 0 && isHigh(text.charCodeAt(at - 1));
    if (!isLowOfPair) count++;
  }
  return count;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
