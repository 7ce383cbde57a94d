import type { Profile } from '../../report/profiles.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { type Paint, paletteOf } from '../terminal/colour.ts';
import { labelledBlocks, pageOf, paragraph } from '../terminal/lines.ts';
import {
  type ColumnRoom,
  drawTable,
  headerRow,
  type PaintedText,
  type TableCell,
  UNWRAPPED,
} from '../terminal/text-table.ts';
import { profileCell } from './profile-cells.ts';
import { PROFILE_COLUMNS, PROFILE_MESSAGES, type ProfileColumn } from './profile-messages.ts';

export { prepare } from '../terminal/prepare.ts';

// A name is wrapped first, then the stances; the other columns have a word or two.
const ROOM: Readonly<Partial<Record<ProfileColumn, ColumnRoom>>> = {
  source: { weight: 3, least: 12 },
  stances: { weight: 2, least: 10 },
  mean: { weight: 2, least: 8 },
  range: { weight: 1, least: 6 },
};

/**
 * One line a source; one block of `label: value` lines where the terminal is too narrow for a
 * table.
 */
export function render(profiles: readonly Profile[], options: RenderOptions): string {
  const { direction } = MESSAGES[options.ui];
  if (profiles.length === 0) {
    return `${paragraph({ text: PROFILE_MESSAGES[options.ui].none, direction }, pageOf(options)).join('\n')}\n`;
  }
  // The kind of a source is shown below its name, where a cell may have several lines.
  const ids = PROFILE_COLUMNS.filter((id) => id !== 'is' || !options.wrap);
  const rows = [header(ids, options), ...profiles.map((profile) => ids.map((id) => cell(profile, id, options)))];
  const columns = ids.map((id) => ({ ...UNWRAPPED, ...ROOM[id], direction }));
  const table = drawTable(columns, rows, options);
  return table === null ? blocks(profiles, options) : `${table.text}\n`;
}

function header(ids: readonly ProfileColumn[], { ui, color }: RenderOptions): TableCell[] {
  const texts = ids.map((id) => PROFILE_MESSAGES[ui].headers[id]);
  return headerRow(texts, MESSAGES[ui].direction, paletteOf(color).strong);
}

function cell(profile: Profile, id: ProfileColumn, { ui, color, wrap: wrapped }: RenderOptions): TableCell {
  const { plain, faint, level } = paletteOf(color);
  const text = (column: ProfileColumn, paint: Paint): PaintedText => ({
    ...profileCell(profile, column, MESSAGES[ui]),
    paint,
  });
  if (id === 'mean' && profile.level !== null) return [text(id, level[profile.level])];
  const below = id === 'source' && wrapped && profile.name !== null;
  return below ? [text(id, plain), text('is', faint)] : [text(id, plain)];
}

function blocks(profiles: readonly Profile[], options: RenderOptions): string {
  const { headers } = PROFILE_MESSAGES[options.ui];
  const fields = profiles.map((profile) =>
    PROFILE_COLUMNS.map((id) => ({ label: headers[id], value: profileCell(profile, id, MESSAGES[options.ui]) })),
  );
  return labelledBlocks(fields, pageOf(options));
}
