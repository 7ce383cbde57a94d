import { expect, test } from 'vitest';
import { atomNamed, paddedSeries, type Series } from '../../../src/analysis/model/inputs.ts';
import { jointRowsOf } from '../../../src/analysis/model/joint-rows.ts';
import { BLOCK } from '../../../src/analysis/model/score-block.ts';

// A key is an entry and a label; what the columns have for a token is a number of both.
const [ENTRY, LABEL] = [atomNamed('entry'), atomNamed('label')];
const KEY = [[{ atom: ENTRY, offset: 0 }], [{ atom: LABEL, offset: 0 }]] as const;

function seriesOf(entries: Int32Array, labels: Int32Array): Series[] {
  const series: Series[] = [];
  const all = { from: 0, to: entries.length - 1 };
  series[ENTRY.id] = paddedSeries(entries, all);
  series[LABEL.id] = paddedSeries(labels, all);
  return series;
}

test.each([
  ['one key', 1, 1],
  ['runs of a key', 8, 400],
  ['more keys than a table begins with', 1, 5_000],
  ['more keys than a table may have', 1, 40_000],
])('each token has the row of its key: %s', (_, run, count) => {
  const entries = Int32Array.from({ length: count + 1 }, (_, at) => Math.floor(at / run) % 30_000);
  const labels = Int32Array.from({ length: count + 1 }, (_, at) => Math.floor(at / run / 3) % 7);
  const valueAt = (at: number): number => 10 * (entries[at] as number) + (labels[at] as number);
  let made = 0;
  const { table, find } = jointRowsOf(
    (_series, at, totals, base) => {
      made++;
      totals[base] = (totals[base] as number) + valueAt(at);
      totals[base + 1] = (totals[base + 1] as number) + 2 * valueAt(at);
    },
    KEY,
    2,
  );
  const series = seriesOf(entries, labels);
  const begins = new Int32Array(BLOCK);
  for (let first = 0; first < count; first += BLOCK) {
    const size = Math.min(BLOCK, count - first);
    find(series, first, size, begins);
    const rows = Array.from(begins.subarray(0, size), (begin) => [table.sums[begin], table.sums[begin + 1]]);
    expect(rows).toEqual(rows.map((_, at) => [valueAt(first + at), 2 * valueAt(first + at)]));
  }
  expect(made).toBeLessThanOrEqual(Math.ceil(count / run));
});
