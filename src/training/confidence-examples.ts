import type { Attribution } from '../analysis/attribution.ts';
import { type ConfidenceFeature, featureValues } from '../analysis/confidence/features.ts';
import { neighboursOf } from '../analysis/confidence/neighbours.ts';
import type { Resolved } from '../analysis/entities/entity.ts';
import { resolveSources } from '../analysis/entities/resolve-sources.ts';
import { locate } from '../analysis/locate.ts';
import { findAttributions } from '../analysis/merge/find-attributions.ts';
import { findQuotations } from '../analysis/tokens/quotations.ts';
import { type TokenView, viewTokens } from '../analysis/tokens/token-view.ts';
import type { Pack } from '../language/pack.ts';
import { compare } from '../score/compare-document.ts';
import { isRightRow } from '../score/labels.ts';
import type { Attribution as MarkedAttribution } from '../score/marked-documents.ts';
import { readDocument } from '../text/document.ts';
import type { GoldDocument } from './gold.ts';

/** An attribution that the program found, with what features say of it and whether its row is right. */
export interface ConfidenceExample {
  /** The values that hold, as `feature=value`, each once. */
  readonly values: readonly string[];
  readonly isRight: boolean;
  /** Whether source and content agree leniently, whatever the name. */
  readonly agrees: boolean;
  /** How often it counts: the weight of its corpus. */
  readonly weight: number;
}

/** A gold document with the examples of it, and how many tokens it has. */
export interface ConfidenceDocument {
  readonly gold: GoldDocument;
  readonly tokens: number;
  readonly examples: readonly ConfidenceExample[];
}

/**
 * What the program finds in a gold document, each attribution as an example. Those that are nearest to an arguable one are
 * neither right nor wrong, and left out; so are those inside others where a corpus marks only the outermost.
 */
export function confidenceDocument(
  gold: GoldDocument,
  pack: Pack,
  features: readonly ConfidenceFeature[],
): ConfidenceDocument {
  const { outermost, weight } = gold.corpus;
  const document = readDocument({ id: gold.id, path: null, text: gold.text }, pack);
  const view = viewTokens(document, pack, findQuotations(document, pack));
  const attributions = findAttributions(view);
  const { resolved } = resolveSources(view, attributions);
  const neighbours = neighboursOf(view, attributions);
  const found = attributions.map((attribution, at) => ({ attribution, resolved: resolved[at] as Resolved }));
  const marked = found.map((one, at) => toMarked(view, one.attribution, { at, resolved: one.resolved }));
  const { predictions, pairs } = compare(gold.text, gold.attributions, marked);
  const counted = new Set(predictions.map(({ attribution }) => attribution));
  const pairOf = new Map(pairs.map((pair) => [pair.predicted.attribution, pair]));
  const examples = found.flatMap((one, at): ConfidenceExample[] => {
    const prediction = marked[at] as MarkedAttribution;
    if (!counted.has(prediction) || (outermost && prediction.parent !== null)) return [];
    const pair = pairOf.get(prediction);
    const isRight = pair !== undefined && isRightRow(pair);
    return [
      { values: valuesIn(features, { view, neighbours, ...one }), isRight, agrees: pair?.lenient === true, weight },
    ];
  });
  return { gold, tokens: view.tokens.length, examples };
}

/** All that features say of an attribution. */
export const valuesIn = (
  features: readonly ConfidenceFeature[],
  one: Parameters<typeof featureValues>[1],
): readonly string[] => [
  ...new Set(features.flatMap((feature) => featureValues(feature, one).map((value) => `${feature.name}=${value}`))),
];

/** An attribution as the scorer reads one in a report. */
function toMarked(
  view: TokenView,
  attribution: Attribution,
  { at, resolved }: { readonly at: number; readonly resolved: Resolved },
): MarkedAttribution {
  const { cue, source, content, parent } = locate(view, attribution);
  return {
    id: String(at),
    parent: parent === null ? null : String(parent),
    optional: false,
    source,
    cue: cue?.spans ?? [],
    content,
    labels: resolved.source === null ? {} : { name: resolved.source.name },
  };
}
