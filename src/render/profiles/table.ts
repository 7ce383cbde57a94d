import type { Profile } from '../../report/profiles.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { type Paint, paletteOf } from '../terminal/colour.ts';
import { labelled, pageOf, paragraph } from '../terminal/lines.ts';
import { drawSheet, type SheetCell } from '../terminal/sheet.ts';
import { PROFILE_COLUMNS, PROFILE_MESSAGES, type ProfileColumn, profileCell } from './profile-messages.ts';

export { prepare } from '../terminal/prepare.ts';

// A name is wrapped first, then the stances; the rest are a word or two.
const ROOM: Readonly<Partial<Record<ProfileColumn, { readonly weight: number; readonly least: number }>>> = {
  source: { weight: 3, least: 12 },
  stances: { weight: 2, least: 10 },
  mean: { weight: 2, least: 8 },
  range: { weight: 1, least: 6 },
};

/** One line a source; one block of `label: value` lines where the terminal has not the width for a table. */
export function render(profiles: readonly Profile[], options: RenderOptions): string {
  const { direction } = MESSAGES[options.ui];
  if (profiles.length === 0) {
    return `${paragraph({ text: PROFILE_MESSAGES[options.ui].none, direction }, pageOf(options)).join('\n')}\n`;
  }
  // What a source is stands below its name, where a cell may have several lines.
  const ids = PROFILE_COLUMNS.filter((id) => id !== 'is' || !options.wrap);
  const rows = [header(ids, options), ...profiles.map((profile) => ids.map((id) => cell(profile, id, options)))];
  const columns = ids.map((id) => ({ weight: 0, least: 0, ...ROOM[id], direction }));
  const table = drawSheet(columns, rows, options);
  return table === null ? blocks(profiles, options) : `${table}\n`;
}

function header(ids: readonly ProfileColumn[], { ui, color }: RenderOptions): SheetCell[] {
  const { direction } = MESSAGES[ui];
  const { strong } = paletteOf(color);
  return ids.map((id) => [{ text: PROFILE_MESSAGES[ui].headers[id], direction, paint: strong }]);
}

function cell(profile: Profile, id: ProfileColumn, { ui, color, wrap: wrapped }: RenderOptions): SheetCell {
  const { plain, faint, level } = paletteOf(color);
  const text = (column: ProfileColumn, paint: Paint) => ({ ...profileCell(profile, column, MESSAGES[ui]), paint });
  if (id === 'mean' && profile.level !== null) return [text(id, level[profile.level])];
  const below = id === 'source' && wrapped && profile.name !== null;
  return below ? [text(id, plain), text('is', faint)] : [text(id, plain)];
}

function blocks(profiles: readonly Profile[], options: RenderOptions): string {
  const page = pageOf(options);
  const { headers } = PROFILE_MESSAGES[options.ui];
  const texts = profiles.map((profile) =>
    PROFILE_COLUMNS.map((id) => ({ label: headers[id], value: profileCell(profile, id, MESSAGES[options.ui]) }))
      .filter(({ value }) => value.text !== '')
      .flatMap(({ label, value }) => labelled(label, value, page))
      .join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}
