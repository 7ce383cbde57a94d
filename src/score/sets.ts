/** The number of members that two sets share. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const member of small) if (large.has(member)) count += 1;
  return count;
}

/** Jaccard index: shared members over all members; 0 where there are none. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** Whether two sets have the same members. */
export const sameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && shared(a, b) === a.size;
