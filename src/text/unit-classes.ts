/** A range of UTF-16 units, both ends included, and their class, a number from 1 to 255. */
export type UnitRange = readonly [first: number, last: number, unitClass: number];

/**
 * Returns a function to the class of a UTF-16 unit. Classes of the common units are given as ranges;
 * others are classified on first use by `classify`, whose patterns over Unicode properties take longer
 * to compile than a short article takes to tokenise.
 */
export function unitClasses(given: readonly UnitRange[], classify: (unit: number) => number): (unit: number) => number {
  const classes = new Uint8Array(0x10000);
  for (const [first, last, unitClass] of given) classes.fill(unitClass, first, last + 1);
  return (unit) => {
    const known = classes[unit] as number;
    if (known !== 0) return known;
    const unitClass = classify(unit);
    classes[unit] = unitClass;
    return unitClass;
  };
}
