import type { Profile } from '../../report/profiles.ts';
import { present } from '../bidi.ts';
import { type Paint, paletteOf } from '../colour.ts';
import type { Text } from '../columns.ts';
import { distribute } from '../distribute.ts';
import { drawGrid, frameWidth, type GridCell } from '../grid.ts';
import { labelled, pageOf, paragraph } from '../lines.ts';
import type { RenderOptions } from '../options.ts';
import { displayWidth, wrap } from '../width.ts';
import { WORDS } from '../words.ts';
import { PROFILE_COLUMNS, PROFILE_WORDS, type ProfileColumn, profileCell } from './words.ts';

export { prepare } from '../prepare.ts';

// A name is wrapped first, then the stances; the rest are a word or two.
const ROOM: Readonly<Partial<Record<ProfileColumn, { readonly weight: number; readonly least: number }>>> = {
  source: { weight: 3, least: 12 },
  stances: { weight: 2, least: 10 },
  mean: { weight: 2, least: 8 },
  range: { weight: 1, least: 6 },
};

/** The texts of a cell, which stand below each other. */
type Cell = readonly (Text & { readonly paint: Paint })[];

/** One line a source; one block of `label: value` lines where the terminal has not the width for a table. */
export function render(profiles: readonly Profile[], options: RenderOptions): string {
  const { direction } = WORDS[options.ui];
  if (profiles.length === 0) {
    return `${paragraph({ text: PROFILE_WORDS[options.ui].none, direction }, pageOf(options)).join('\n')}\n`;
  }
  // What a source is stands below its name, where a cell may have several lines.
  const ids = PROFILE_COLUMNS.filter((id) => id !== 'is' || !options.wrap);
  const rows = [header(ids, options), ...profiles.map((profile) => ids.map((id) => cell(profile, id, options)))];
  const widths = widthsOf(ids, rows, options);
  return widths === null ? blocks(profiles, options) : `${draw(rows, widths, options)}\n`;
}

function header(ids: readonly ProfileColumn[], { ui, color }: RenderOptions): Cell[] {
  const { direction } = WORDS[ui];
  const { strong } = paletteOf(color);
  return ids.map((id) => [{ text: PROFILE_WORDS[ui].headers[id], direction, paint: strong }]);
}

function cell(profile: Profile, id: ProfileColumn, { ui, color, wrap: wrapped }: RenderOptions): Cell {
  const { plain, faint, level } = paletteOf(color);
  const text = (column: ProfileColumn, paint: Paint) => ({ ...profileCell(profile, column, WORDS[ui]), paint });
  if (id === 'mean' && profile.level !== null) return [text(id, level[profile.level])];
  const below = id === 'source' && wrapped && profile.name !== null;
  return below ? [text(id, plain), text('is', faint)] : [text(id, plain)];
}

function widthsOf(
  ids: readonly ProfileColumn[],
  rows: readonly (readonly Cell[])[],
  { wrap: wrapped, width }: RenderOptions,
): number[] | null {
  const naturals = ids.map((_, index) =>
    rows.reduce((widest, cells) => Math.max(widest, ...(cells[index] ?? []).map(({ text }) => displayWidth(text))), 1),
  );
  if (!wrapped) return naturals;
  const wants = ids.map((id, index) => ({ natural: naturals[index] ?? 1, ...(ROOM[id] ?? { weight: 0, least: 0 }) }));
  return distribute(wants, width - frameWidth(ids.length));
}

// As in the table of claims: an Arabic reader begins at the right, so the columns are written last first.
function draw(rows: readonly (readonly Cell[])[], widths: readonly number[], options: RenderOptions): string {
  const { direction } = WORDS[options.ui];
  const mirrored = options.wrap && options.bidi !== 'none' && direction === 'rtl';
  const order = <Item>(items: readonly Item[]): Item[] => (mirrored ? [...items].reverse() : [...items]);
  const align = options.wrap && direction === 'rtl' ? ('right' as const) : ('left' as const);
  return drawGrid(
    order(widths.map((width) => ({ width, align }))),
    rows.map((cells) => order(cells.map((texts, index) => laid(texts, widths[index] ?? 1, options)))),
    { boxed: options.wrap },
  );
}

function laid(texts: Cell, width: number, { wrap: wrapped, bidi }: RenderOptions): GridCell {
  const lines = texts.flatMap(({ text, direction, paint }) => {
    const shown = wrapped ? wrap(text, width) : [text];
    return shown.map((line) => ({ text: paint(present(line, direction, bidi)), width: displayWidth(line) }));
  });
  return { lines };
}

function blocks(profiles: readonly Profile[], options: RenderOptions): string {
  const page = pageOf(options);
  const { headers } = PROFILE_WORDS[options.ui];
  const texts = profiles.map((profile) =>
    PROFILE_COLUMNS.map((id) => ({ label: headers[id], value: profileCell(profile, id, WORDS[options.ui]) }))
      .filter(({ value }) => value.text !== '')
      .flatMap(({ label, value }) => labelled(label, value, page))
      .join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}
