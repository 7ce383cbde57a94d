import type { Attribution } from '../attribution.ts';
import type { Entity, Resolved } from './entity.ts';

/**
 * The tellers of a claim, outermost first: the chain of the claim around it, the intermediary, the
 * source. A statement of an anaphoric or unexpressed source («المصادر», the sources) keeps the
 * chain by which that source was introduced.
 */
export function findChains(attributions: readonly Attribution[], resolved: readonly Resolved[]): Entity[][] {
  const chains = new Map<number, Entity[]>();
  const cameBy = new Map<string, Entity[]>();
  const chainOf = (index: number): Entity[] => {
    const known = chains.get(index);
    if (known !== undefined) return known;
    const { parent } = attributions[index] as Attribution;
    const { source, via, continues } = resolved[index] as Resolved;
    const outer = parent === null ? [] : chainOf(parent); // a parent may stand behind its child: «…، بحسب الوكالة»
    const before =
      source !== null && via === null && continues && outer.length === 0 ? cameBy.get(source.id) : undefined;
    const chain = before ?? join(outer, [via, source]);
    chains.set(index, chain);
    if (source !== null && (!continues || !cameBy.has(source.id))) cameBy.set(source.id, chain);
    return chain;
  };
  return attributions.map((_, index) => chainOf(index));
}

/** A teller who repeats their own words is in the chain once. */
function join(outer: readonly Entity[], inner: readonly (Entity | null)[]): Entity[] {
  const chain = [...outer];
  for (const entity of inner) if (entity !== null && chain.at(-1)?.id !== entity.id) chain.push(entity);
  return chain;
}
