import type { Attribution } from '../attribution.ts';
import type { Entity, Resolved } from '../entities/entity.ts';
import { resolveSources } from '../entities/resolve-sources.ts';
import { nest } from '../merge/nesting.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { confidenceOf, probabilityOf } from './confidence-model.ts';

/** Attributions with who is meant by their sources, and those that were left out as too likely to be wrong. */
export interface CredibleAttributions {
  readonly attributions: readonly Attribution[];
  readonly resolved: readonly Resolved[];
  readonly entities: readonly Entity[];
  readonly doubtful: readonly Attribution[];
}

/**
 * Resolves the sources of attributions, and leaves out those that the language's confidence model thinks less likely to be
 * right than its threshold: a wrong row misleads more than a missing one. What is left is nested and resolved again, so
 * that nothing hangs on what was left out. A text much shorter than the articles that the model has learned from is not
 * judged, nor is any where the language has no such model.
 */
export function credibleAttributions(view: TokenView, found: readonly Attribution[]): CredibleAttributions {
  const { resolved, entities } = resolveSources(view, found);
  const model = confidenceOf(view.pack);
  const isSure = (attribution: Attribution, index: number): boolean =>
    model === null ||
    probabilityOf(model, { view, attribution, resolved: resolved[index] as Resolved }) >= model.threshold;
  const isJudged = model !== null && view.tokens.length >= model.leastTokens;
  const kept = isJudged ? found.filter(isSure) : found;
  if (kept.length === found.length) return { attributions: found, resolved, entities, doubtful: [] };
  const attributions = nest(kept);
  const own = new Set(kept);
  return { attributions, ...resolveSources(view, attributions), doubtful: found.filter((one) => !own.has(one)) };
}
