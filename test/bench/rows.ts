/** One measured figure of the benchmark, and the bound it is meant to keep. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'ratio' | 'MB/s' | 'M characters/s' | 's' | 'bytes a byte' | 'articles/s' | 'core-hours';
  /** Null where the figure only stands beside the others. */
  readonly goal: { readonly most: number } | { readonly least: number } | null;
}

/** Whether a figure keeps its bound; null where it has none. */
export function isMet({ value, goal }: Row): boolean | null {
  if (goal === null) return null;
  return 'most' in goal ? value <= goal.most : value >= goal.least;
}

/** The rows as a table for people. */
export function toTable(rows: readonly Row[]): string {
  const name = Math.max(...rows.map((row) => row.name.length)) + 2;
  const head = `${'figure'.padEnd(name)}${'measured'.padStart(10)}  ${'unit'.padEnd(16)}${'goal'.padStart(8)}`;
  const lines = rows.map((row) => {
    const cells = [row.name.padEnd(name), row.value.toFixed(2).padStart(10), '  ', row.unit.padEnd(16)];
    return `${cells.join('')}${goalOf(row).padStart(8)}  ${MARKS[String(isMet(row))]}`.trimEnd();
  });
  return `${[head, ...lines].join('\n')}\n`;
}

const MARKS: Readonly<Record<string, string>> = { true: 'met', false: 'NOT MET', null: '' };

function goalOf({ goal }: Row): string {
  if (goal === null) return '';
  return 'most' in goal ? `≤ ${goal.most}` : `≥ ${goal.least}`;
}

/** The rows for programs. */
export const toJson = (rows: readonly Row[]): string =>
  `${JSON.stringify(
    rows.map((row) => ({ ...row, met: isMet(row) })),
    null,
    2,
  )}\n`;

/** The middle one of some values. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
