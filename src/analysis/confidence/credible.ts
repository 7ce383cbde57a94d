import type { Attribution } from '../attribution.ts';
import type { Entity, Resolved } from '../entities/entity.ts';
import { resolveSources } from '../entities/resolve-sources.ts';
import { nest } from '../merge/nesting.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { type ConfidenceModel, confidenceModelsOf, probabilityOf } from './confidence-model.ts';
import { neighboursOf } from './neighbours.ts';

/** Attributions with their resolved sources, and those that were left out as too likely to be wrong. */
export interface CredibleAttributions {
  readonly attributions: readonly Attribution[];
  readonly resolved: readonly Resolved[];
  readonly entities: readonly Entity[];
  readonly doubtful: readonly Attribution[];
}

/**
 * Resolves the sources of attributions, and leaves out those that the language's confidence model
 * finds less likely to be right than its threshold: a wrong row misleads more than a missing one.
 * The others are nested again and keep their sources, which were resolved among all attributions.
 */
export function credibleAttributions(view: TokenView, found: readonly Attribution[]): CredibleAttributions {
  const { resolved, entities } = resolveSources(view, found);
  const all = { attributions: found, resolved, entities, doubtful: [] };
  const model = judgeOf(view);
  if (model === null) return all;
  const neighbours = neighboursOf(view, found);
  const isKept = found.map(
    (attribution, index) =>
      isUnjudged(attribution) ||
      probabilityOf(model, { view, attribution, resolved: resolved[index] as Resolved, neighbours }) >= model.threshold,
  );
  if (!isKept.includes(false)) return all;
  return {
    attributions: nest(found.filter((_, index) => isKept[index])),
    ...mentionedIn(
      resolved.filter((_, index) => isKept[index]),
      entities,
    ),
    doubtful: found.filter((_, index) => !isKept[index]),
  };
}

/**
 * Whether no model judges it, for lack of examples. The articles that models learn from are no transcripts, where the layout
 * names the speaker, and the scorer counts no quotation that stands without a cue and a source.
 */
export const isUnjudged = ({ isSpeakerLabel, cue, source }: Attribution): boolean =>
  isSpeakerLabel || (cue === null && source.length === 0);

/** Resolved sources, with only those entities that one of them refers to. */
function mentionedIn(
  resolved: readonly Resolved[],
  entities: readonly Entity[],
): Pick<CredibleAttributions, 'resolved' | 'entities'> {
  const used = new Set(resolved.flatMap(({ source, via }) => [source, via]));
  return { resolved, entities: entities.filter((entity) => used.has(entity)) };
}

/** The model that judges a text, by its length; null where its language has none, or none for so short a text. */
export const judgeOf = ({ pack, tokens }: TokenView): ConfidenceModel | null =>
  confidenceModelsOf(pack).find(({ leastTokens }) => tokens.length >= leastTokens) ?? null;
