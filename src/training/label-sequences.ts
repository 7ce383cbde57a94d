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
      allowed: allowed === null ? null : fromBeginning(allowed.slice(segment.from, segment.to)),
      weight: gold.corpus.weight,
    };
  });
}

// A bit for each label that goes on with a run: the even ones but 0.
const INSIDES = 0b1010100;

/**
 * A run that began in an earlier segment may as well begin here: no sequence begins with the inside of a run, and without a
 * possible one its marginals are no numbers.
 */
function fromBeginning(allowed: Uint16Array): Uint16Array {
  const [first = 0] = allowed;
  return Uint16Array.from(allowed, (bits, at) => (at === 0 ? first | ((first & INSIDES) >> 1) : bits));
}
