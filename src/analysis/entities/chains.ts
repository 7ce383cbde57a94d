import type { Attribution } from '../attribution.ts';
import type { Entity, Resolved } from './entity.ts';

/**
 * Who told whom, outermost first: the chain of the claim it lies in, the intermediary, the source. A statement that goes
 * on for a source spoken of before («المصادر», an unexpressed subject) keeps the chain that the source came by.
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

/** A teller who speaks of his own words is on the chain once. */
function join(outer: readonly Entity[], inner: readonly (Entity | null)[]): Entity[] {
  const chain = [...outer];
  for (const entity of inner) if (entity !== null && chain.at(-1)?.id !== entity.id) chain.push(entity);
  return chain;
}
