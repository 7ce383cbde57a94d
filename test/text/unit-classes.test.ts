import { describe, expect, test } from 'vitest';
import { SCRIPT_RANGES, tellScript } from '../../src/language/detect.ts';
import { type UnitRange, unitClasses } from '../../src/text/unit-classes.ts';
import { classifyUnit, UNIT_RANGES } from '../../src/text/units.ts';

describe('what is given for the units of most articles is what the patterns tell', () => {
  const tables: readonly [string, readonly UnitRange[], (unit: number) => number][] = [
    ['of tokens', UNIT_RANGES, classifyUnit],
    ['of scripts', SCRIPT_RANGES, tellScript],
  ];
  test.each(tables)('%s', (_, ranges, tell) => {
    const units = ranges.flatMap(([first, last, unitClass]) =>
      Array.from({ length: last + 1 - first }, (__, at) => [(first + at).toString(16), unitClass] as const),
    );
    expect(units.length).toBeGreaterThan(100);
    expect(units.map(([unit]) => [unit, tell(Number.parseInt(unit, 16))])).toEqual(units);
  });
});

test('a unit of no range is told once, and those of a range never', () => {
  const told: number[] = [];
  const classOf = unitClasses([[0x61, 0x63, 7]], (unit) => {
    told.push(unit);
    return 9;
  });
  expect([0x60, 0x61, 0x63, 0x64, 0x60, 0xffff].map(classOf)).toEqual([9, 7, 7, 9, 9, 9]);
  expect(told).toEqual([0x60, 0x64, 0xffff]);
});
