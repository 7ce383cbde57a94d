import type { Lexeme } from '../../language/lexeme.ts';
import type { Pack } from '../../language/pack.ts';
import type { Document } from '../../text/document.ts';
import { type Span, textOf } from '../../text/span.ts';
import type { Resolved } from '../entities/entity.ts';
import { resolveSources } from '../entities/resolve-sources.ts';
import { findAttributions } from '../merge/find-attributions.ts';
import { type Contribution, strongest } from '../model/evidence.ts';
import { findQuotations } from '../tokens/quotations.ts';
import { spanOf, type TokenRange } from '../tokens/token-range.ts';
import { viewTokens } from '../tokens/token-view.ts';
import { probabilityOf, weighedValues } from './confidence-model.ts';
import { isUnjudged, judgeOf } from './credible.ts';
import { neighboursOf } from './neighbours.ts';

/** How likely an attribution is right, and the features that weighed most in it. */
export interface ConfidenceEvidence {
  /** The first spans of cue and content. */
  readonly cue: Span | null;
  readonly content: Span | null;
  /** The words of the cue and of the content. */
  readonly words: { readonly cue: string; readonly content: string };
  /** From 0 to 1. */
  readonly probability: number;
  /** Whether the attribution was left out. */
  readonly isLeftOut: boolean;
  readonly features: readonly Contribution[];
}

/** How likely each attribution of a document is right, in text order; nothing where none is judged. */
export function confidenceEvidence(document: Document<Lexeme>, pack: Pack): ConfidenceEvidence[] {
  const view = viewTokens(document, pack, findQuotations(document, pack));
  const model = judgeOf(view);
  if (model === null) return [];
  const attributions = findAttributions(view);
  const { resolved } = resolveSources(view, attributions);
  const neighbours = neighboursOf(view, attributions);
  const spansOf = (ranges: readonly TokenRange[]): Span[] => ranges.map((range) => spanOf(view, range));
  return attributions.map((attribution, index) => {
    const one = { view, attribution, resolved: resolved[index] as Resolved, neighbours };
    const [cue, content] = [spansOf(attribution.cue?.ranges ?? []), spansOf(attribution.content)];
    const probability = probabilityOf(model, one);
    return {
      cue: cue[0] ?? null,
      content: content[0] ?? null,
      words: { cue: textOf(document.text, cue), content: textOf(document.text, content) },
      probability: Number(probability.toFixed(2)),
      isLeftOut: !isUnjudged(attribution) && probability < model.threshold,
      features: strongest(new Map(weighedValues(model, one).map(({ name, weight }) => [name, weight]))),
    };
  });
}
