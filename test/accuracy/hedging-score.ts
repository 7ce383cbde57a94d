import type { Language } from '../../src/language/index.ts';

/** Start, end (UTF-16) and kind. */
export type LabelledSpan = readonly [start: number, end: number, kind: string];

/** A sentence with its hedges as a person marked them. */
export interface HedgeRecord {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly cues: readonly LabelledSpan[];
  /** False for a sentence that nobody read: it has no word of a list, and counts as certain. */
  readonly read?: boolean;
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface HedgeScore {
  /** A cue is found where the spans overlap. */
  readonly cues: Figures;
  /** A sentence is uncertain where it has any cue. */
  readonly sentences: Figures;
  /** How many of the marked words, certain uses included, are classified as marked. */
  readonly toldApart: { readonly right: number; readonly all: number };
  /** A line for each wrong and each missing cue. */
  readonly errors: readonly string[];
}

// Marked in the data, neither wanted nor wrong: certain uses of words that hedge elsewhere.
const UNWANTED = new Set(['root', 'booster', 'qad-perfect']);

function toldApart(records: readonly HedgeRecord[], predictions: readonly (readonly LabelledSpan[])[]) {
  const marked = records.flatMap((record, index) =>
    record.cues.map((span) => meets(span, predictions[index] ?? []) !== UNWANTED.has(span[2])),
  );
  return { right: marked.filter(Boolean).length, all: marked.length };
}

interface Counts {
  readonly found: number;
  readonly wrong: number;
  readonly missing: number;
}

/** Scores predictions, one list of spans for each record. */
export function scoreHedges(
  records: readonly HedgeRecord[],
  predictions: readonly (readonly LabelledSpan[])[],
): HedgeScore {
  const results = records.map((record, index) => compare(record, predictions[index] ?? []));
  return {
    cues: figures(results.map((result) => result.cues)),
    sentences: figures(results.map((result) => result.sentence)),
    toldApart: toldApart(records, predictions),
    errors: results.flatMap((result) => result.errors),
  };
}

function compare(record: HedgeRecord, predicted: readonly LabelledSpan[]) {
  const gold = record.cues.filter(([, , kind]) => !UNWANTED.has(kind));
  const roots = record.cues.filter(([, , kind]) => kind === 'root');
  const counted = predicted.filter((span) => !meets(span, roots));
  const wrong = counted.filter((span) => !meets(span, gold));
  const missing = gold.filter((span) => !meets(span, counted));
  const [isGold, isPredicted] = [gold.length > 0, counted.length > 0];
  return {
    cues: { found: counted.length - wrong.length, wrong: wrong.length, missing: missing.length },
    sentence: {
      found: Number(isGold && isPredicted),
      wrong: Number(!isGold && isPredicted),
      missing: Number(isGold && !isPredicted),
    },
    errors: [
      ...wrong.map((span) => describe('wrong  ', span, record)),
      ...missing.map((span) => describe('missing', span, record)),
    ],
  };
}

const meets = ([start, end]: LabelledSpan, spans: readonly LabelledSpan[]): boolean =>
  spans.some((span) => start < span[1] && span[0] < end);

const describe = (what: string, [start, end, kind]: LabelledSpan, record: HedgeRecord): string => {
  const { text } = record;
  return `${what} ${kind} ${record.read === false ? '(unread) ' : ''}: ${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`;
};

function figures(counts: readonly Counts[]): Figures {
  const sum = (key: keyof Counts): number => counts.reduce((total, count) => total + count[key], 0);
  const [found, wrong, missing] = [sum('found'), sum('wrong'), sum('missing')];
  return {
    precision: found / (found + wrong || 1),
    recall: found / (found + missing || 1),
    f1: (2 * found) / (2 * found + wrong + missing || 1),
  };
}
