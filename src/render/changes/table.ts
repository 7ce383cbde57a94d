import type { Change } from '../../diff/change.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { type Paint, paletteOf } from '../terminal/colour.ts';
import { labelledBlocks, pageOf, paragraph } from '../terminal/lines.ts';
import { prepare as loadFor } from '../terminal/prepare.ts';
import {
  type ColumnRoom,
  drawTable,
  headerRow,
  type PaintedText,
  type TableCell,
  UNWRAPPED,
} from '../terminal/text-table.ts';
import { type ChangeView, contentText, details, kindText, type Mark, placeText, sideText } from './cells.ts';
import { CHANGE_COLUMNS, CHANGE_MESSAGES, type ChangeColumn } from './change-messages.ts';
import type { Comparison } from './format.ts';
import { summaryOf, viewOf } from './summary.ts';

/** Loads what the layout of the changes needs. */
export const prepare = ({ changes }: Comparison, options: RenderOptions): Promise<void> => loadFor(changes, options);

const ROOM: Readonly<Partial<Record<ChangeColumn, ColumnRoom>>> = {
  change: { weight: 4, least: 10 },
  before: { weight: 3, least: 8 },
  after: { weight: 3, least: 8 },
  content: { weight: 6, least: 16 },
};

/**
 * One row a change; one block of `label: value` lines where the terminal is too narrow for a table.
 */
export function render(comparison: Comparison, options: RenderOptions): string {
  const view = viewOf(comparison, options);
  const changes = comparison.changes.filter(({ minor }) => options.all || !minor);
  const total = paragraph(summaryOf(comparison, options), pageOf(options)).map(paletteOf(options.color).faint);
  if (changes.length === 0) return `${total.join('\n')}\n`;
  const rows = [header(options), ...changes.map((change) => row(change, view, options))];
  const columns = CHANGE_COLUMNS.map((id) => ({ ...UNWRAPPED, ...ROOM[id], direction: directionIn(id, view) }));
  const table = drawTable(columns, rows, options)?.text ?? blocks(changes, view, options);
  return `${[table, ...total].join('\n')}\n`;
}

const directionIn = (id: ChangeColumn, { messages, direction }: ChangeView) =>
  id === 'change' || id === 'place' ? messages.direction : direction;

function header({ ui, color }: RenderOptions): TableCell[] {
  const texts = CHANGE_COLUMNS.map((id) => CHANGE_MESSAGES[ui].headers[id]);
  return headerRow(texts, MESSAGES[ui].direction, paletteOf(color).strong);
}

/**
 * The marks of `git diff --word-diff`. Colour would be lost when a line is wrapped and reordered.
 */
const BRACKETS: Mark = (text, op) => (op === 'removed' ? `[-${text}-]` : op === 'added' ? `{+${text}+}` : text);

function row(change: Change, view: ChangeView, { color, wrap }: RenderOptions): TableCell[] {
  const { plain, strong, faint } = paletteOf(color);
  const painted = (text: DirectedText, paint: Paint): PaintedText => ({ ...text, paint });
  const kind = painted(kindText(change, view), change.minor ? faint : strong);
  const below = details(change, view).map((text) => painted(text, faint));
  // In a pipe each change is one line.
  const line = { ...kind, text: [kind, ...below].map(({ text }) => text).join(view.messages.clause) };
  return [
    wrap ? [kind, ...below] : [line],
    [painted(sideText(change, change.before, view), plain)],
    [painted(sideText(change, change.after, view), plain)],
    [painted(contentText(change, view, BRACKETS), change.minor ? faint : plain)],
    [painted(placeText(change), faint)],
  ];
}

function blocks(changes: readonly Change[], view: ChangeView, options: RenderOptions): string {
  const { headers } = CHANGE_MESSAGES[options.ui];
  const fields = changes.map((change) =>
    row(change, view, { ...options, wrap: false }).map((cell, index) => ({
      label: headers[CHANGE_COLUMNS[index] as ChangeColumn],
      value: cell[0] as DirectedText,
    })),
  );
  return labelledBlocks(fields, pageOf(options));
}
