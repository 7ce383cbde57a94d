import { addHashes, bind } from '../analysis/model/features.ts';
import { labelSeriesOf } from '../analysis/model/label-scores.ts';
import { segmentsOf } from '../analysis/model/segments.ts';
import { collectFeatures, type Sequence } from './crf.ts';
import type { TrainingDocument } from './documents.ts';

/** The training sequences of a document for the label model: one for each segment. */
export function labelSequences({ encoded, labels, allowed, gold }: TrainingDocument): Sequence[] {
  const { features, lexemes } = encoded;
  const seriesOf = labelSeriesOf(encoded);
  const [nodes, edges] = [bind(features.label, lexemes), bind(features.labelPair, lexemes)];
  return segmentsOf(encoded.view).map((segment) => {
    const series = seriesOf(segment);
    return {
      nodes: collectFeatures(segment, (buffer, at) => addHashes(buffer, nodes, series, at)),
      edges: collectFeatures(segment, (buffer, at) => addHashes(buffer, edges, series, at)),
      labels: labels.slice(segment.from, segment.to),
      allowed: allowed === null ? null : allowed.slice(segment.from, segment.to),
      weight: gold.corpus.weight,
    };
  });
}
