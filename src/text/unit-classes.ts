/** Units of one class: the first, the last, and the class, a number from 1 to 255. */
export type UnitRange = readonly [first: number, last: number, unitClass: number];

/**
 * Classes of UTF-16 units, each told when the unit is first met. Those of nearly all articles are given as ranges: what
 * tells them is patterns over Unicode's properties, which take longer to compile than a short article to tokenise.
 */
export function unitClasses(given: readonly UnitRange[], tell: (unit: number) => number): (unit: number) => number {
  const classes = new Uint8Array(0x10000);
  for (const [first, last, unitClass] of given) classes.fill(unitClass, first, last + 1);
  return (unit) => {
    const known = classes[unit] as number;
    if (known !== 0) return known;
    const told = tell(unit);
    classes[unit] = told;
    return told;
  };
}
