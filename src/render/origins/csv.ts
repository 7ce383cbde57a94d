import { BYTE_ORDER_MARK, type CellValue, csvRow } from '../escape/csv-row.ts';
import type { RenderOptions } from '../options.ts';
import type { ComparisonView } from './format.ts';
import { type Entry, entriesOf } from './rows.ts';

const COLUMNS = [
  'origin',
  'source',
  'transparency',
  'through',
  'document',
  'path',
  'title',
  'outlet',
  'published',
  'id',
  'level',
  'points',
  'stance',
  'cue',
  'content',
  'line',
  'column',
  'like_document',
  'like_id',
  'speaker',
  'relay',
  'share',
] as const;

/** One record a claim, by origin or by source, each with the reason for its origin. */
export function render(compared: ComparisonView, options: RenderOptions): string {
  const rows = entriesOf(compared).map((entry) => cellsOf(entry, compared));
  return (options.hasMark ? BYTE_ORDER_MARK : '') + [COLUMNS, ...rows].map((cells) => csvRow(cells, options)).join('');
}

function cellsOf({ claim, origin, join }: Entry, { comparison: { articles } }: ComparisonView): CellValue[] {
  const { speaker, relays, place } = claim;
  const article = articles[claim.article];
  return [
    ...[origin?.id, speaker?.name, speaker?.transparency, relays.map(({ name }) => name).join(' > ')],
    ...[article?.id, article?.path, article?.title, article?.outlet, article?.published],
    ...[claim.id, claim.level, claim.points, claim.stance, claim.cue, claim.text],
    ...[place.line, place.column, join && articles[join.like.article]?.id, join?.like.id, join?.speaker, join?.relay],
    join && Math.round(1000 * join.share) / 1000,
  ];
}
