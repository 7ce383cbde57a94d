import { linesIn } from './paths.ts';
import { TrainingError } from './training-error.ts';

/** A tagged word: UTF-16 offsets into the document's text, and a universal part of speech (NOUN, VERB, …). */
export type TaggedSpan = readonly [start: number, end: number, tag: string];

/**
 * Reads the parts of speech that the tagger is distilled from: JSON lines of `{ "id", "pos": [[start, end, "NOUN"], …] }`,
 * made by any tagger of the language (test/accuracy/wink-pos.ts makes them for English). Gives each document's by its id.
 */
export function readPosTags(path: string): ReadonlyMap<string, readonly TaggedSpan[]> {
  const tagged = new Map<string, readonly TaggedSpan[]>();
  for (const { line, place } of linesIn(path)) {
    const document = parse(line);
    if (document === null)
      throw new TrainingError(
        `${place}: not a line of parts of speech. It must be { "id": …, "pos": [[start, end, "NOUN"], …] }.`,
      );
    tagged.set(document.id, document.pos);
  }
  return tagged;
}

function parse(line: string): { readonly id: string; readonly pos: readonly TaggedSpan[] } | null {
  try {
    const { id, pos } = JSON.parse(line);
    return typeof id === 'string' && Array.isArray(pos) && pos.every(isTaggedSpan) ? { id, pos } : null;
  } catch {
    return null;
  }
}

const isTaggedSpan = (value: unknown): value is TaggedSpan =>
  Array.isArray(value) &&
  Number.isInteger(value[0]) &&
  Number.isInteger(value[1]) &&
  value[0] >= 0 &&
  value[0] <= value[1] &&
  typeof value[2] === 'string';
