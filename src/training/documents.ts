import type { Attribution } from '../analysis/attribution.ts';
import { findNestedByRules } from '../analysis/merge/find-attributions.ts';
import { CONTENT, CUE, type EncodedTokens, encode, LABEL_COUNT, labelsOf, SOURCE } from '../analysis/model/encode.ts';
import type { Encoder } from '../analysis/model/encoder.ts';
import { type Run, runOf } from '../analysis/model/segments.ts';
import { findQuotations } from '../analysis/tokens/quotations.ts';
import { type TokenRange, wholeTokens } from '../analysis/tokens/token-range.ts';
import { type TokenView, viewTokens } from '../analysis/tokens/token-view.ts';
import type { Pack } from '../language/pack.ts';
import type { Attribution as MarkedAttribution } from '../score/marked-documents.ts';
import { lowerBound } from '../text/binary-search.ts';
import { readDocument } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { allowedLabels } from './allowed-labels.ts';
import type { GoldDocument } from './gold.ts';

/** A gold document with its tokens and the rules' attributions. */
export interface RuledDocument {
  readonly gold: GoldDocument;
  readonly view: TokenView;
  readonly ruled: readonly Attribution[];
}

/** Reads the text of a gold document, and finds its attributions by the rules alone. */
export function readByRules(gold: GoldDocument, pack: Pack): RuledDocument {
  const document = readDocument({ id: gold.id, path: null, text: gold.text }, pack);
  const view = viewTokens(document, pack, findQuotations(document, pack));
  return { gold, view, ruled: findNestedByRules(view) };
}

/** A gold attribution, as runs of tokens. */
export interface GoldRuns {
  /** Its first run; null for an attribution without a cue. */
  readonly cue: Run | null;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
}

/** An encoded document with its gold labels. */
export interface TrainingDocument {
  readonly gold: GoldDocument;
  readonly encoded: EncodedTokens;
  /** A label for each token, and none after the last. */
  readonly labels: Uint8Array;
  /** For each token a bit for each correct label; null where each token has one. */
  readonly allowed: Uint16Array | null;
  /** The outermost attributions with a cue, which the models are to find. */
  readonly wanted: readonly GoldRuns[];
  /** Arguable and nested attributions: finding them is neither right nor wrong. */
  readonly indifferent: readonly GoldRuns[];
}

/** Prepares a document for the models. */
export function toTrainingDocument({ gold, view, ruled }: RuledDocument, encoder: Encoder): TrainingDocument {
  const counted = gold.attributions.filter(({ optional }) => !optional);
  const labels = labelsOf(
    view,
    counted.map((attribution) => toParts(view, attribution)),
  );
  const toRuns = ({ cue, source, content }: MarkedAttribution): GoldRuns => {
    const run = (span: Span): Run => runOf(rangeTouching(view, span));
    return { cue: cue[0] === undefined ? null : run(cue[0]), source: source.map(run), content: content.map(run) };
  };
  const isWanted = ({ parent, optional, cue }: MarkedAttribution): boolean =>
    parent === null && !optional && cue.length > 0;
  const optional = gold.attributions.filter((attribution) => attribution.optional).map(toRuns);
  return {
    gold,
    encoded: encode(view, ruled, encoder),
    labels,
    allowed: allowedOf(labels, optional, gold.corpus.unmarked),
    wanted: gold.attributions.filter(isWanted).map(toRuns),
    indifferent: gold.attributions.filter((attribution) => !isWanted(attribution)).map(toRuns),
  };
}

function toParts(view: TokenView, { cue, source, content, parent }: MarkedAttribution) {
  const ranges = (spans: readonly Span[]): TokenRange[] => spans.map((span) => rangeTouching(view, span));
  return { cue: { ranges: ranges(cue) }, source: ranges(source), content: ranges(content), parent };
}

/** The tokens that a gold span touches. */
const rangeTouching = ({ tokens }: TokenView, { start, end }: Span): TokenRange =>
  wholeTokens(
    lowerBound(tokens, (token) => token.end > start),
    lowerBound(tokens, (token) => token.start >= end),
  );

/** The labels that a corpus may leave unmarked, by their names: an inside is its beginning plus one. */
export const LABEL_NAMES: Readonly<Record<string, number>> = { cue: CUE, source: SOURCE, content: CONTENT };

const ANY = 2 ** LABEL_COUNT - 1;

/** The correct labels of each token: any label where only arguable attributions are marked. */
function allowedOf(labels: Uint8Array, optional: readonly GoldRuns[], unmarked: readonly string[]): Uint16Array | null {
  if (optional.length === 0 && unmarked.length === 0) return null;
  const free = unmarked.flatMap((name) => LABEL_NAMES[name] ?? []);
  const allowed = allowedLabels(labels, free);
  for (const { cue, source, content } of optional)
    for (const { from, to } of [...(cue === null ? [] : [cue]), ...source, ...content])
      for (let at = from; at < to; at++) if (labels[at] === 0) allowed[at] = ANY;
  return allowed;
}
