import type { Scores } from '../analysis/model/manifest.ts';
import type { Report } from '../report/report.ts';
import { readMarked } from '../score/marked-documents.ts';
import { type Mean, type ScoredDocument, scoreDocuments } from '../score/score.ts';
import type { GoldDocument } from './gold.ts';

/** The figures of an evaluation: counts, and F1 as a fraction of 1, as `isnad score` defines it. */
export interface Evaluation extends Scores {
  readonly predicted: number;
  /** F1 of table rows: lenient matches whose source has the correct name. */
  readonly rows: number;
  /** The share of predicted rows that are wrong. */
  readonly wrong: number;
}

/** A document with the report on it. */
export interface Evaluated {
  readonly gold: GoldDocument;
  readonly report: Report;
}

/** Scores the reports of each corpus, by its name; corpora differ in what they mark. */
export const evaluateCorpora = (evaluated: readonly Evaluated[]): Record<string, Evaluation> =>
  evaluateBy(evaluated, ({ gold }) => gold.corpus.name);

/** Scores the reports of each group. */
export const evaluateGroups = (evaluated: readonly Evaluated[]): Record<string, Evaluation> =>
  evaluateBy(evaluated, ({ gold }) => gold.group);

function evaluateBy(evaluated: readonly Evaluated[], nameOf: (one: Evaluated) => string): Record<string, Evaluation> {
  const names = [...new Set(evaluated.map(nameOf))];
  return Object.fromEntries(names.map((name) => [name, evaluate(evaluated.filter((one) => nameOf(one) === name))]));
}

/** Scores all reports together. */
export function evaluate(evaluated: readonly Evaluated[]): Evaluation {
  const { documents, gold, predicted, figures, rows } = scoreDocuments(evaluated.map(toScored)).score;
  return {
    documents,
    gold,
    predicted,
    lenient: f1(figures['relation.lenient']),
    strict: f1(figures['relation.strict']),
    rows: f1(rows),
    wrong: predicted === 0 ? 0 : rounded(1 - rows.precision),
  };
}

const rounded = (share: number): number => Number(share.toFixed(4));

const f1 = (figure: Mean | undefined): number => rounded(figure?.f1 ?? 0);

function toScored({ gold, report }: Evaluated): ScoredDocument {
  const { outermost } = gold.corpus;
  const marked = readMarked(report);
  if ('fault' in marked) throw new Error(marked.fault.en);
  return {
    gold,
    predicted: outermost ? marked.attributions.filter(({ parent }) => parent === null) : marked.attributions,
  };
}
