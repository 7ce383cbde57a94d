import { type Attribution, faultOf, type MarkedDocument, readMarked } from '../score/marked-documents.ts';
import { sha256Of } from '../text/sha256.ts';
import type { Corpus } from './corpus.ts';
import { linesIn } from './paths.ts';
import { TrainingError } from './training-error.ts';

/** An article with its gold attributions: spans in UTF-16 offsets. */
export interface GoldDocument extends MarkedDocument {
  readonly text: string;
  /** Documents of one group are in the same fold. */
  readonly group: string;
  readonly corpus: Corpus;
}

/** Options for reading gold. */
export interface GoldOptions {
  readonly language: string;
  /**
   * The fields of which the first that a document has is its group, as in `genre,id`; `id` stands for what its id begins
   * with. Null for no groups.
   */
  readonly groupBy: string | null;
}

/**
 * Reads gold JSON lines, one document a line, as `isnad score` does. Throws a TrainingError that names the file and the
 * line of the first fault.
 */
export function readGold(corpus: Corpus, options: GoldOptions): GoldDocument[] {
  const documents = new Map<string, GoldDocument>();
  const texts = corpus.texts === null ? null : readTexts(corpus.texts);
  for (const { line, place } of linesIn(corpus.path)) {
    const document = readLine(line, { ...options, corpus, texts });
    const fault = typeof document === 'string' ? document : twice(document, documents);
    if (fault !== null) throw new TrainingError(`${place}: ${fault}`);
    if (typeof document !== 'string') documents.set(document.id, document);
  }
  if (documents.size === 0) throw new TrainingError(`${corpus.path}: no documents. Give a file of gold JSON lines.`);
  return [...documents.values()];
}

const twice = ({ id }: GoldDocument, seen: ReadonlyMap<string, unknown>): string | null =>
  seen.has(id) ? `the id "${id}" occurs twice. Give each document an id of its own.` : null;

/** The texts of JSON lines by their ids. */
function readTexts(path: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { line, place } of linesIn(path)) {
    const { id, text } = (parse(line) ?? {}) as { readonly id?: unknown; readonly text?: unknown };
    if (typeof id !== 'string' || typeof text !== 'string')
      throw new TrainingError(`${place}: not a JSON object with "id" and "text"`);
    texts.set(id, text);
  }
  return texts;
}

interface LineOptions extends GoldOptions {
  readonly corpus: Corpus;
  /** Null where each line has its own text. */
  readonly texts: ReadonlyMap<string, string> | null;
}

/** The document of a line, or its problem. */
function readLine(line: string, { language, groupBy, corpus, texts }: LineOptions): GoldDocument | string {
  const json = parse(line);
  if (json === undefined) return 'not JSON. Each line must be one JSON object.';
  const marked = readMarked(json);
  if ('fault' in marked) return marked.fault.en;
  const { id } = marked;
  const text = marked.text ?? texts?.get(id) ?? null;
  if (text === null) return texts === null ? `${id} has no "text"` : `${id} has no text in ${corpus.texts}`;
  const fault = otherText(marked, text) ?? faultOf(marked, text)?.en ?? emptyIn(marked.attributions, id);
  if (fault !== null) return `${fault}. Offsets are UTF-16 units into the text, the end exclusive.`;
  if (marked.language !== null && marked.language !== language)
    return `${id} is in "${marked.language}", not "${language}". Train each language from documents in it.`;
  const group = groupBy === null ? id : groupOf(marked, groupBy);
  if (group === undefined) return `${id} has no "${groupBy}" to group by. Add the field, or leave out --group-by.`;
  return { ...marked, text, attributions: wanted(marked.attributions, corpus), group, corpus };
}

/** The value of the first of some fields that a document has; undefined where it has none. */
const groupOf = ({ id, fields }: MarkedDocument, names: string): string | undefined =>
  names
    .split(',')
    .map((name) => (name === 'id' ? idPrefix(id) : fields[name]))
    .find((value) => value !== undefined && value !== '');

/** What stands before the first hyphen of an id, in lower case and without blanks: `Harbour Post-12` is of `harbourpost`. */
const idPrefix = (id: string): string => (id.split('-', 1)[0] ?? '').toLowerCase().replace(/\s/gu, '');

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Why a text is not the one that was marked, by the beginning of its SHA-256 that gold without texts may have as `sha256`. */
function otherText({ id, fields: { sha256 } }: MarkedDocument, text: string): string | null {
  const isSame = sha256 === undefined || sha256Of(text).startsWith(sha256);
  return isSame ? null : `${id}: the text is not the one that was marked`;
}

/** The first attribution with an empty span, or without a content. */
function emptyIn(attributions: readonly Attribution[], id: string): string | null {
  for (const { id: which, source, cue, content } of attributions) {
    const empty = [...source, ...cue, ...content].find(({ start, end }) => start === end);
    if (empty !== undefined) return `${id} ${which}: the span ${empty.start}–${empty.end} is empty`;
    if (content.length === 0) return `${id} ${which} has no content`;
  }
  return null;
}

const wanted = (attributions: readonly Attribution[], { outermost }: Corpus): readonly Attribution[] =>
  outermost ? attributions.filter(({ parent }) => parent === null) : attributions;
