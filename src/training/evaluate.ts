import type { Report } from '../report/report.ts';
import { readMarked } from '../score/marked-documents.ts';
import { type Score, type ScoredDocument, scoreDocuments } from '../score/score.ts';
import type { GoldDocument } from './gold.ts';

/** The figures that are kept of an evaluation: F1 as shares of 1, as `isnad score` defines them. */
export interface Evaluation {
  readonly documents: number;
  readonly gold: number;
  readonly predicted: number;
  readonly lenient: number;
  readonly strict: number;
}

/** A document with the report on it. */
export interface Evaluated {
  readonly gold: GoldDocument;
  readonly report: Report;
}

/** Scores reports for each corpus by itself, for each may mark something else; by the corpora's names. */
export const evaluateCorpora = (evaluated: readonly Evaluated[]): Record<string, Evaluation> =>
  evaluateBy(evaluated, ({ gold }) => gold.corpus.name);

/** Scores reports for each group by itself. */
export const evaluateGroups = (evaluated: readonly Evaluated[]): Record<string, Evaluation> =>
  evaluateBy(evaluated, ({ gold }) => gold.group);

function evaluateBy(evaluated: readonly Evaluated[], nameOf: (one: Evaluated) => string): Record<string, Evaluation> {
  const names = [...new Set(evaluated.map(nameOf))];
  return Object.fromEntries(names.map((name) => [name, evaluationOf(evaluated.filter((one) => nameOf(one) === name))]));
}

function evaluationOf(evaluated: readonly Evaluated[]): Evaluation {
  const { score } = scoreDocuments(evaluated.map(toScored));
  const { documents, gold, predicted, figures } = score;
  return {
    documents,
    gold,
    predicted,
    lenient: f1(figures, 'relation.lenient'),
    strict: f1(figures, 'relation.strict'),
  };
}

const f1 = (figures: Score['figures'], name: string): number => Number((figures[name]?.f1 ?? 0).toFixed(4));

function toScored({ gold, report }: Evaluated): ScoredDocument {
  const { outermost } = gold.corpus;
  const marked = readMarked(report);
  if (typeof marked === 'string') throw new Error(marked);
  return {
    gold,
    predicted: outermost ? marked.attributions.filter(({ parent }) => parent === null) : marked.attributions,
  };
}
