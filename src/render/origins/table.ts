import type { ComparableClaim } from '../../origins/comparable-article.ts';
import type { MergedSource } from '../../origins/merge-sources.ts';
import type { Origin } from '../../origins/origins.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { directionOf } from '../terminal/bidi.ts';
import { type Paint, paletteOf } from '../terminal/colour.ts';
import { labelledBlocks, pageOf, paragraph } from '../terminal/lines.ts';
import { prepare as loadFor } from '../terminal/prepare.ts';
import { visible } from '../terminal/sanitise.ts';
import {
  type ColumnRoom,
  drawTable,
  headerRow,
  type PaintedText,
  type TableCell,
  UNWRAPPED,
} from '../terminal/text-table.ts';
import { alikeText, articleText, placeText, reasonText, sourceText, summaryTexts, tellersText } from './cells.ts';
import type { ComparisonView } from './format.ts';
import { INDEX_COLUMNS, ORIGIN_COLUMNS, ORIGIN_MESSAGES, type OriginColumn } from './origin-messages.ts';

/** Loads what the layout of the claims needs. */
export const prepare = ({ comparison }: ComparisonView, options: RenderOptions): Promise<void> =>
  loadFor(comparison.articles, options);

const ROOM: Readonly<Partial<Record<OriginColumn, ColumnRoom>>> = {
  id: { weight: 1, least: 6 },
  source: { weight: 3, least: 10 },
  content: { weight: 5, least: 16 },
  articles: { weight: 5, least: 16 },
  article: { weight: 3, least: 10 },
};

/**
 * One row an origin, or one row a claim below its source; blocks of `label: value` lines where the
 * terminal is too narrow for a table.
 */
export function render(compared: ComparisonView, options: RenderOptions): string {
  const { comparison, by } = compared;
  const page = pageOf(options);
  const below = summaryTexts(comparison, options.ui).flatMap((text) =>
    paragraph(text, page).map(paletteOf(options.color).faint),
  );
  const columns = by === 'origin' ? ORIGIN_COLUMNS : INDEX_COLUMNS;
  const rows =
    by === 'origin'
      ? comparison.origins.map((origin) => originRow(origin, compared, options))
      : comparison.sources.flatMap((source) => sourceRows(source, compared, options));
  if (rows.length === 0) return `${below.join('\n')}\n`;
  const { direction } = MESSAGES[options.ui];
  const laidOut = columns.map((id) => ({ ...UNWRAPPED, ...ROOM[id], direction }));
  const table =
    drawTable(laidOut, [header(columns, options), ...rows], options)?.text ?? blocks(columns, rows, options);
  return `${[table, ...below].join('\n')}\n`;
}

function header(columns: readonly OriginColumn[], { ui, color }: RenderOptions): TableCell[] {
  const texts = columns.map((id) => ORIGIN_MESSAGES[ui].headers[id]);
  return headerRow(texts, MESSAGES[ui].direction, paletteOf(color).strong);
}

const MOST_WORDS = 24;

/** The beginning of a claim. */
function contentText(text: string, direction: 'ltr' | 'rtl'): DirectedText {
  const words = visible(text).split(' ');
  const shown = words.length <= MOST_WORDS ? words.join(' ') : `${words.slice(0, MOST_WORDS).join(' ')} …`;
  return { text: shown, direction: directionOf(shown, direction) };
}

const painted = (text: DirectedText, paint: Paint): PaintedText => ({ ...text, paint });

function originRow(origin: Origin, { comparison }: ComparisonView, { ui, color, wrap }: RenderOptions): TableCell[] {
  const { plain, faint, level } = paletteOf(color);
  const [first] = origin.members;
  const named = origin.members.find(({ claim }) => claim.speaker !== null) ?? first;
  const places = origin.members.flatMap(({ claim, join }) => [
    painted(placeText(claim, comparison, ui), level[claim.level]),
    ...(join === null ? [] : [painted(reasonText(join, origin, { comparison, ui }), faint)]),
  ]);
  const others = alikeText(origin, ui);
  if (others.text !== '') places.push(painted(others, faint));
  const line = painted(
    { text: places.map(({ text }) => text).join(MESSAGES[ui].clause), direction: MESSAGES[ui].direction },
    plain,
  );
  return [
    [painted({ text: origin.id, direction: MESSAGES[ui].direction }, faint)],
    named === undefined ? [] : [painted(tellersText(named.claim, ui), plain)],
    named === undefined ? [] : [painted(contentText(named.claim.text, MESSAGES[ui].direction), plain)],
    wrap ? places : [line],
  ];
}

/** The claims of a source, and the articles that credit it. */
function sourceRows(source: MergedSource, compared: ComparisonView, options: RenderOptions): TableCell[][] {
  const { plain, faint } = paletteOf(options.color);
  const { direction } = MESSAGES[options.ui];
  const credited = source.credited.map((index) => [
    [painted(sourceText(source, options.ui), plain)],
    [painted(articleText(compared.comparison.articles[index], options.ui), faint)],
    [],
    [painted({ text: ORIGIN_MESSAGES[options.ui].credited, direction }, faint)],
  ]);
  return [
    ...credited,
    ...[...source.says, ...source.passesOn].map((claim) => toldRow(claim, source, { compared, options })),
  ];
}

interface RowView {
  readonly compared: ComparisonView;
  readonly options: RenderOptions;
}

function toldRow(
  claim: ComparableClaim,
  source: MergedSource,
  { compared: { comparison }, options: { ui, color } }: RowView,
): TableCell[] {
  const { plain, faint, level } = paletteOf(color);
  const { direction } = MESSAGES[ui];
  // For a relayed claim, the chain of tellers names the source.
  const said = claim.relays.length === 0 ? sourceText(source, ui) : tellersText(claim, ui);
  return [
    [painted(said, plain)],
    [painted(articleText(comparison.articles[claim.article], ui), faint)],
    [
      painted(
        { text: `${LEVEL_SIGNS[claim.level]} ${MESSAGES[ui].level[claim.level]}`, direction },
        level[claim.level],
      ),
    ],
    [painted(contentText(claim.text, direction), plain)],
  ];
}

function blocks(
  columns: readonly OriginColumn[],
  rows: readonly (readonly TableCell[])[],
  options: RenderOptions,
): string {
  const { headers } = ORIGIN_MESSAGES[options.ui];
  const fields = rows.map((cells) =>
    cells.flatMap((cell, index) => cell.map((value) => ({ label: headers[columns[index] as OriginColumn], value }))),
  );
  return labelledBlocks(fields, pageOf(options));
}
