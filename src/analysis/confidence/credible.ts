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
 * The others are nested and resolved again, so that nothing depends on what was left out.
 */
export function credibleAttributions(view: TokenView, found: readonly Attribution[]): CredibleAttributions {
  const { resolved, entities } = resolveSources(view, found);
  const [model, neighbours] = [judgeOf(view), neighboursOf(view, found)];
  const isKept = (attribution: Attribution, index: number): boolean =>
    model === null ||
    probabilityOf(model, { view, attribution, resolved: resolved[index] as Resolved, neighbours }) >= model.threshold;
  const kept = new Set(found.filter(isKept));
  if (kept.size === found.length) return { attributions: found, resolved, entities, doubtful: [] };
  const of = new Map(found.map((one, index) => [one, resolved[index] as Resolved]));
  const attributions = [...kept];
  const doubtful = found.filter((one) => !kept.has(one));
  return {
    attributions: nest(attributions),
    ...mentionedIn(
      attributions.map((one) => of.get(one) as Resolved),
      entities,
    ),
    doubtful,
  };
}

/** The resolved sources with those entities alone that one of them is. */
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
