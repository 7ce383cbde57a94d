import type { Claim } from '../../analysis/claims.ts';
import type { Report } from '../../report/report.ts';
import type { RenderOptions } from '../options.ts';
import { tsvRow } from '../tsv-row.ts';

type Cell = (claim: Claim, report: Report) => string | number | null | undefined;

const CELLS: Readonly<Record<string, Cell>> = {
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
};

/** The columns, in the order they have unless others are asked for. */
export const columns: readonly string[] = Object.keys(CELLS);

/** The header row. */
export const open = (options: RenderOptions): string => tsvRow(options.columns ?? columns);

/** One line a claim; those in the writer's own voice only where all are wanted. */
export function render(report: Report, options: RenderOptions): string {
  const claims = report.claims.filter((claim) => options.all || claim.source !== null || claim.cue !== null);
  const names = options.columns ?? columns;
  return claims.map((claim) => tsvRow(names.map((name) => CELLS[name]?.(claim, report)))).join('');
}
