import type { Told } from '../../origins/comparable-article.ts';
import type { Origin } from '../../origins/origins.ts';
import type { SourceAcross } from '../../origins/sources-across.ts';
import type { Text } from '../claims/columns.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { directionOf } from '../terminal/bidi.ts';
import { type Paint, paletteOf } from '../terminal/colour.ts';
import { labelled, pageOf, paragraph } from '../terminal/lines.ts';
import { prepare as loadFor } from '../terminal/prepare.ts';
import { visible } from '../terminal/sanitise.ts';
import { drawSheet, type SheetCell } from '../terminal/sheet.ts';
import { alikeText, articleText, placeText, reasonText, sourceText, summaryTexts, tellersText } from './cells.ts';
import type { Compared } from './format.ts';
import { INDEX_COLUMNS, ORIGIN_COLUMNS, ORIGIN_MESSAGES, type OriginColumn } from './origin-messages.ts';

/** Loads what laying out the words of the claims takes. */
export const prepare = ({ across }: Compared, options: RenderOptions): Promise<void> =>
  loadFor(across.articles, options);

const ROOM: Readonly<Partial<Record<OriginColumn, { readonly weight: number; readonly least: number }>>> = {
  id: { weight: 1, least: 6 },
  source: { weight: 3, least: 10 },
  content: { weight: 5, least: 16 },
  articles: { weight: 5, least: 16 },
  article: { weight: 3, least: 10 },
};

/** One row an origin, or one a claim below its source; blocks of `label: value` lines where there is no width for a table. */
export function render(compared: Compared, options: RenderOptions): string {
  const { across, by } = compared;
  const page = pageOf(options);
  const below = summaryTexts(across, options.ui).flatMap((text) =>
    paragraph(text, page).map(paletteOf(options.color).faint),
  );
  const columns = by === 'origin' ? ORIGIN_COLUMNS : INDEX_COLUMNS;
  const rows =
    by === 'origin'
      ? across.origins.map((origin) => originRow(origin, compared, options))
      : across.sources.flatMap((source) => sourceRows(source, compared, options));
  if (rows.length === 0) return `${below.join('\n')}\n`;
  const { direction } = MESSAGES[options.ui];
  const sheet = columns.map((id) => ({ weight: 0, least: 0, ...ROOM[id], direction }));
  const table = drawSheet(sheet, [header(columns, options), ...rows], options) ?? blocks(columns, rows, options);
  return `${[table, ...below].join('\n')}\n`;
}

function header(columns: readonly OriginColumn[], { ui, color }: RenderOptions): SheetCell[] {
  const { strong } = paletteOf(color);
  return columns.map((id) => [
    { text: ORIGIN_MESSAGES[ui].headers[id], direction: MESSAGES[ui].direction, paint: strong },
  ]);
}

const MOST_WORDS = 24;

/** The beginning of a claim. */
function contentText(text: string, direction: 'ltr' | 'rtl'): Text {
  const words = visible(text).split(' ');
  const shown = words.length <= MOST_WORDS ? words.join(' ') : `${words.slice(0, MOST_WORDS).join(' ')} …`;
  return { text: shown, direction: directionOf(shown, direction) };
}

const painted = (text: Text, paint: Paint) => ({ ...text, paint });

function originRow(origin: Origin, { across }: Compared, { ui, color, wrap }: RenderOptions): SheetCell[] {
  const { plain, faint, level } = paletteOf(color);
  const [first] = origin.members;
  const named = origin.members.find(({ told }) => told.speaker !== null) ?? first;
  const places = origin.members.flatMap(({ told, join }) => [
    painted(placeText(told, across, ui), level[told.level]),
    ...(join === null ? [] : [painted(reasonText(join, origin, { across, ui }), faint)]),
  ]);
  const others = alikeText(origin, ui);
  if (others.text !== '') places.push(painted(others, faint));
  const line = painted(
    { text: places.map(({ text }) => text).join(MESSAGES[ui].clause), direction: MESSAGES[ui].direction },
    plain,
  );
  return [
    [painted({ text: origin.id, direction: MESSAGES[ui].direction }, faint)],
    named === undefined ? [] : [painted(tellersText(named.told, ui), plain)],
    named === undefined ? [] : [painted(contentText(named.told.text, MESSAGES[ui].direction), plain)],
    wrap ? places : [line],
  ];
}

/** The claims of a source, and the articles that say they are from it. */
function sourceRows(source: SourceAcross, compared: Compared, options: RenderOptions): SheetCell[][] {
  const { plain, faint } = paletteOf(options.color);
  const { direction } = MESSAGES[options.ui];
  const credited = source.credited.map((index) => [
    [painted(sourceText(source, options.ui), plain)],
    [painted(articleText(compared.across.articles[index], options.ui), faint)],
    [],
    [painted({ text: ORIGIN_MESSAGES[options.ui].credited, direction }, faint)],
  ]);
  return [
    ...credited,
    ...[...source.says, ...source.passesOn].map((told) => toldRow(told, source, { compared, options })),
  ];
}

interface RowView {
  readonly compared: Compared;
  readonly options: RenderOptions;
}

function toldRow(
  told: Told,
  source: SourceAcross,
  { compared: { across }, options: { ui, color } }: RowView,
): SheetCell[] {
  const { plain, faint, level } = paletteOf(color);
  const { direction } = MESSAGES[ui];
  // Of what came through it, the way says who.
  const said = told.relays.length === 0 ? sourceText(source, ui) : tellersText(told, ui);
  return [
    [painted(said, plain)],
    [painted(articleText(across.articles[told.article], ui), faint)],
    [painted({ text: `${LEVEL_SIGNS[told.level]} ${MESSAGES[ui].level[told.level]}`, direction }, level[told.level])],
    [painted(contentText(told.text, direction), plain)],
  ];
}

function blocks(
  columns: readonly OriginColumn[],
  rows: readonly (readonly SheetCell[])[],
  options: RenderOptions,
): string {
  const page = pageOf(options);
  const { headers } = ORIGIN_MESSAGES[options.ui];
  const texts = rows.map((cells) =>
    cells
      .flatMap((cell, index) => cell.map((value) => ({ label: headers[columns[index] as OriginColumn], value })))
      .filter(({ value }) => value.text !== '')
      .flatMap(({ label, value }) => labelled(label, value, page))
      .join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}
