import type { Claim } from '../../analysis/claim.ts';
import type { Report } from '../../report/report.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { joinParts } from '../terminal/bidi.ts';
import { paletteOf } from '../terminal/colour.ts';
import { labelled, pageOf, paragraph } from '../terminal/lines.ts';
import { COLUMN_IDS, type ColumnId } from './column-ids.ts';
import { type ClaimView, COLUMNS, chosenColumns, paintOf, shownClaims } from './columns.ts';
import { heading, summary } from './summary.ts';

export { prepareReport as prepare } from '../terminal/prepare.ts';

/** The columns `--columns` may name. */
export const columns: readonly string[] = COLUMN_IDS;

/** One claim a block of `label: value` lines, a layout for terminals of any width. */
export function render(report: Report, options: RenderOptions): string {
  const view = { report, messages: MESSAGES[options.ui] };
  const palette = paletteOf(options.color);
  const page = pageOf(options);
  const claims = shownClaims(report, options.all);
  const blocks = [
    ...(options.heading ? [heading(report, page, palette.strong)] : []),
    ...claims.map((claim) => card(claim, view, options)),
    ...(claims.length === 0
      ? [paragraph({ text: view.messages.noClaims, direction: view.messages.direction }, page)]
      : []),
    paragraph(summary(report, view.messages, options.hidden), page).map(palette.faint),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The separator between two articles. */
export const between = (): string => '\n';

function card(claim: Claim, view: ClaimView, options: RenderOptions): string[] {
  const palette = paletteOf(options.color);
  const page = pageOf(options);
  const chosen = chosenColumns(options.columns);
  const top = chosen.filter((id) => TOP.has(id)).map((id) => COLUMNS[id].cell(claim, view).text);
  const fields = [...chosen.filter((id) => !TOP.has(id)), ...(options.explain ? (['trace'] as const) : [])];
  const title = { text: joinParts(top, '·', page.direction), direction: page.direction };
  return [
    ...(top.length === 0 ? [] : paragraph(title, page).map(palette.level[claim.hedging.level])),
    ...[...new Set(fields)].flatMap((id) => {
      const value = COLUMNS[id].cell(claim, view);
      return value.text === '' ? [] : labelled(view.messages.headers[id], value, page).map(paintOf(claim, id, palette));
    }),
  ];
}

// These need no label, and are together on the first line of a card.
const TOP: ReadonlySet<ColumnId> = new Set(['id', 'level']);
