import type { Lexeme } from '../../language/lexeme.ts';
import type { Pack } from '../../language/pack.ts';
import type { Document } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import { encode } from '../model/encode.ts';
import { type Evidence, explainChoices } from '../model/evidence.ts';
import { modelOf } from '../model/model.ts';
import { rangeOf } from '../model/segments.ts';
import { findQuotations } from '../tokens/quotations.ts';
import { spanOf } from '../tokens/token-range.ts';
import { viewTokens } from '../tokens/token-view.ts';
import { findNestedByRules } from './find-attributions.ts';

/** The features behind an attribution that the model chose, by the span of its cue. */
export interface ModelEvidence {
  readonly cue: Span;
  readonly odds: number;
  readonly evidence: Evidence;
}

/** The features that weighed most in what the language's model chooses in a document; nothing without a model. */
export function modelEvidence(document: Document<Lexeme>, pack: Pack): ModelEvidence[] {
  const model = modelOf(pack);
  if (model === null) return [];
  const view = viewTokens(document, pack, findQuotations(document, pack));
  const encoded = encode(view, findNestedByRules(view), model);
  return explainChoices(encoded, model).map(({ cue, odds, evidence }) => ({
    cue: spanOf(view, rangeOf(cue)),
    odds,
    evidence,
  }));
}
