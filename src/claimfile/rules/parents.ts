// Claims lie in one another as deep as a file says, and a file may say that they lie in themselves.
// Each claim is walked through once for the whole file.

type Parents = ReadonlyMap<string, string | undefined>;

/**
 * The ids from one outward until one that is `known`, is not there, or has been passed: then
 * `comesBackTo` says which.
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

/**
 * Gives the highest number among that of a claim and those of all that it lies in; 0 for one that
 * is not there.
 */
export function highestOnTheWay(
  parents: Parents,
  numberOf: (id: string) => number,
): (id: string | undefined) => number {
  const highest = new Map<string, number>();
  return (id) => {
    const { way, end, comesBackTo } = wayOut(id, parents, (each) => highest.has(each));
    // All claims of a circle lie in each other.
    const circle = comesBackTo === -1 ? [] : way.slice(comesBackTo);
    let most = circle.reduce((sum, each) => Math.max(sum, numberOf(each)), highest.get(end ?? '') ?? 0);
    for (const each of [...way].reverse()) {
      most = Math.max(most, numberOf(each));
      highest.set(each, most);
    }
    return highest.get(id ?? '') ?? 0;
  };
}

/** The ids of the claims that lie in themselves. */
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
