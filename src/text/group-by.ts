/** Adds an item to the group under a key, which is made where there is none yet. */
export function addToGroup<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/**
 * Items by their key, keys and items in the order in which they came; an item whose key is null is
 * left out. Stands in for Map.groupBy, which Node 20 does not have.
 */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key | null): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) addToGroup(groups, key, item);
  }
  return groups;
}

/** Items by each of their keys, keys and items in the order in which they came. */
export function groupByKeys<Key, Item>(items: Iterable<Item>, keysOf: (item: Item) => Iterable<Key>): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) for (const key of keysOf(item)) addToGroup(groups, key, item);
  return groups;
}
