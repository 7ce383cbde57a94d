import { expect, test } from 'vitest';
import type { ClaimSource } from '../../../src/analysis/claim.ts';
import { sortClaims } from '../../../src/cli/batch/sort.ts';
import { claimOf, ownVoice, reportOf } from '../../report/fixture.ts';
import { isnad, SEED } from '../run.ts';

const hedged = (points: number) => ({ level: 'high' as const, points, reasons: [] });
const by = (name: string | null, text = name ?? ''): ClaimSource => ({
  ...{ text, spans: [], id: null, name, transparency: 'person' },
});

const report = reportOf([
  claimOf({ id: 'a', hedging: hedged(2), source: by('وكالة سانا') }),
  claimOf({ id: 'b', hedging: hedged(6), source: by('أنقرة') }),
  ownVoice({ id: 'c' }),
  claimOf({ id: 'd', hedging: hedged(2), source: by(null) }),
  claimOf({ id: 'e', parent: 'b', hedging: hedged(6), source: by('انقرة') }),
  claimOf({ id: 'f', hedging: hedged(4), source: by(null, 'Berg') }),
]);

test.each([
  ['place', 'abcdef'],
  ['level', 'befadc'],
  ['source', 'fbeadc'],
] as const)('claims by %s', (order, ids) => {
  const sorted = sortClaims(report, order);
  expect(sorted.claims.map(({ id }) => id).join('')).toBe(ids);
  expect(sorted).toEqual({ ...report, claims: sorted.claims });
  expect(report.claims.map(({ id }) => id).join('')).toBe('abcdef');
});

interface Row {
  readonly id: string;
  readonly parent: string | null;
  readonly hedging: { readonly points: number };
}
const jsonClaims = async (...args: string[]): Promise<Row[]> =>
  JSON.parse((await isnad([...args, '--format', 'json', SEED])).stdout).claims;

test('--sort level puts the most hedged claims first, in data too', async () => {
  const points = (await jsonClaims('--sort', 'level')).map(({ hedging }) => hedging.points);
  expect(points).toEqual([...points].sort((a, b) => b - a));
  expect(points[0]).toBe(7);
  const inPlace = (await jsonClaims()).map(({ hedging }) => hedging.points);
  expect(inPlace).not.toEqual(points);
  expect((await jsonClaims('--sort', 'place')).map(({ hedging }) => hedging.points)).toEqual(inPlace);
});

test.each(['table', 'cards', 'tsv'])('a nested claim apart from its parent still shows it: %s', async (format) => {
  const nested = (await jsonClaims()).find(({ hedging, parent }) => parent !== null && hedging.points === 6);
  const { stdout, exit } = await isnad(['--sort', 'level', '--format', format, SEED]);
  expect(exit).toBe(0);
  const line = stdout.split('\n').find((each) => each.includes(nested?.id ?? '-'));
  expect(line).toContain(nested?.parent);
});

test('an unknown order is refused', async () => {
  const { stderr, exit } = await isnad(['--sort', 'name', SEED]);
  expect(exit).toBe(2);
  expect(stderr).toMatch(/'name' is invalid\. Allowed choices are place, level, source\.\n$/);
});
