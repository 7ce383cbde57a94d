import { within } from '../analysis/model/encode.ts';
import { LABEL_EDGES, LABEL_GROUPS } from '../analysis/model/label-features.ts';
import { addFeatures } from '../analysis/model/score-cache.ts';
import { segmentsOf } from '../analysis/model/segments.ts';
import { sentenceContextOf } from '../analysis/model/sentence-context.ts';
import { collectFeatures, type Sequence } from './crf.ts';
import type { TrainingDocument } from './documents.ts';

/** The sequences of a document that the label model learns from: one for each of its segments. */
export function labelSequences({ encoded, labels, allowed, gold }: TrainingDocument): Sequence[] {
  const context = sentenceContextOf(encoded);
  const { lexemes } = encoded;
  return segmentsOf(encoded.view).map((segment) => {
    const place = { encoded: within(encoded, segment), context };
    return {
      nodes: collectFeatures(segment, (buffer, at) => addFeatures(buffer, LABEL_GROUPS, { place, at, lexemes })),
      edges: collectFeatures(segment, (buffer, at) => addFeatures(buffer, LABEL_EDGES, { place, at, lexemes })),
      labels: labels.slice(segment.from, segment.to),
      allowed: allowed === null ? null : allowed.slice(segment.from, segment.to),
      weight: gold.corpus.weight,
    };
  });
}
