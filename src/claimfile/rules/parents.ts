// A file may nest claims to any depth, and may nest claims in themselves. Each claim is visited
// once for the whole file.

type Parents = ReadonlyMap<string, string | undefined>;

/**
 * The ids from one outward until one that is `known`, missing, or already visited; `comesBackTo` is
 * the index of the latter.
 */
function wayOut(
  from: string | undefined,
  parents: Parents,
  known: (id: string) => boolean,
): { readonly way: readonly string[]; readonly end: string | undefined; readonly comesBackTo: number } {
  const passed = new Map<string, number>();
  let end = from;
  for (; end !== undefined && parents.has(end) && !known(end) && !passed.has(end); end = parents.get(end)) {
    passed.set(end, passed.size);
  }
  return { way: [...passed.keys()], end, comesBackTo: (end === undefined ? undefined : passed.get(end)) ?? -1 };
}

/** Gives the highest number of a claim and of all claims it is nested in; 0 for a missing claim. */
export function highestOnTheWay(
  parents: Parents,
  numberOf: (id: string) => number,
): (id: string | undefined) => number {
  const highest = new Map<string, number>();
  return (id) => {
    const { way, end, comesBackTo } = wayOut(id, parents, (each) => highest.has(each));
    // All claims of a cycle are nested in each other.
    const circle = comesBackTo === -1 ? [] : way.slice(comesBackTo);
    let most = circle.reduce((sum, each) => Math.max(sum, numberOf(each)), highest.get(end ?? '') ?? 0);
    for (const each of [...way].reverse()) {
      most = Math.max(most, numberOf(each));
      highest.set(each, most);
    }
    return highest.get(id ?? '') ?? 0;
  };
}

/** The ids of the claims that are nested in themselves. */
export function circular(parents: Parents): ReadonlySet<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const id of parents.keys()) {
    const { way, comesBackTo } = wayOut(id, parents, (each) => seen.has(each));
    for (const each of way) seen.add(each);
    if (comesBackTo !== -1) for (const each of way.slice(comesBackTo)) found.add(each);
  }
  return found;
}
