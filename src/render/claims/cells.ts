import type { Claim } from '../../analysis/claim.ts';
import type { Report } from '../../report/report.ts';
import type { CellValue } from '../escape/csv-row.ts';
import type { RenderOptions } from '../options.ts';
import { shownClaims } from './columns.ts';

const CELLS: Readonly<Record<string, (claim: Claim, report: Report) => CellValue>> = {
  document: (_, { document }) => document.id,
  id: ({ id }) => id,
  parent: ({ parent }) => parent,
  type: ({ type }) => type,
  level: ({ hedging }) => hedging.level,
  points: ({ hedging }) => hedging.points,
  source: ({ source }) => source?.name ?? source?.text,
  mention: ({ source }) => source?.text,
  transparency: ({ source }) => source?.transparency,
  chain: ({ chain }) => chain.map(({ name }) => name).join(' > '),
  cue: ({ cue }) => cue?.text,
  content: ({ content }) => content.text,
  stance: ({ stance }) => stance,
  certainty: ({ certainty }) => certainty,
  polarity: ({ polarity }) => polarity,
  irrealis: ({ irrealis }) => irrealis,
  entry: ({ cue }) => cue?.entry,
  frame: ({ frame }) => frame,
  paragraph: ({ place }) => place.paragraph,
  line: ({ place }) => place.line,
  column: ({ place }) => place.column,
  start: ({ content }) => content.spans[0]?.start,
  end: ({ content }) => content.spans.at(-1)?.end,
  // The last column, because scripts may rely on the positions of the others.
  kind: ({ kind }) => kind,
};

/** The columns of a spreadsheet, in their default order. */
export const columns: readonly string[] = Object.keys(CELLS);

/** The cells of each claim; claims in the writer's own voice only with `--all`. */
export function rowsOf(report: Report, options: RenderOptions): CellValue[][] {
  const names = options.columns ?? columns;
  return shownClaims(report, options.all).map((claim) => names.map((name) => CELLS[name]?.(claim, report)));
}
