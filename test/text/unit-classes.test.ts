import { describe, expect, test } from 'vitest';
import { SCRIPT_RANGES, tellScript } from '../../src/language/detect.ts';
import { type UnitRange, unitClasses } from '../../src/text/unit-classes.ts';
import { classifyUnit, UNIT_RANGES } from '../../src/text/units.ts';

describe('the listed classes of common units agree with the patterns', () => {
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

test('units outside the ranges are classified once, those in a range never', () => {
  const told: number[] = [];
  const classOf = unitClasses([[0x61, 0x63, 7]], (unit) => {
    told.push(unit);
    return 9;
  });
  expect([0x60, 0x61, 0x63, 0x64, 0x60, 0xffff].map(classOf)).toEqual([9, 7, 7, 9, 9, 9]);
  expect(told).toEqual([0x60, 0x64, 0xffff]);
});
