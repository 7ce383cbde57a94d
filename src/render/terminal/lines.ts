import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { type DirectedText, type Direction, isolate, present } from './bidi.ts';
import { displayWidth, wrap } from './width.ts';

// With less room, a value begins on the line below its label.
const ROOM = 8;

/**
 * The layout of running text: one direction, wrapped to `room`, and aligned to the right margin at
 * `width`.
 */
export interface Page {
  readonly width: number;
  readonly room: number;
  readonly direction: Direction;
  readonly bidi: RenderOptions['bidi'];
  readonly wrap: boolean;
}

/** The layout of an output in its interface language, at most as wide as the options allow. */
export function pageOf({ bidi, ui, wrap: wrapped, width: widest }: RenderOptions, width: number = widest): Page {
  const { direction } = MESSAGES[ui];
  // Multiplexers drop a direction mark at the start of a line without a cell before it, so one
  // column is kept free.
  const room = direction === 'rtl' && bidi === 'isolate' ? width - 1 : width;
  return { width, room, direction, bidi, wrap: wrapped };
}

/** A text as lines. */
export function paragraph({ text, direction }: DirectedText, page: Page): string[] {
  const lines = page.wrap ? wrap(text, page.room) : [text];
  return lines.map((line) => aligned(present(line.replaceAll('\u00a0', ' '), direction, page.bidi), page));
}

/** `label: value` as lines; further lines of the value are indented below. */
export function labelled(label: string, value: DirectedText, page: Page): string[] {
  const head = `${label}: `;
  if (!page.wrap) return [present(head + inside(value.text, value, page), page.direction, page.bidi)];
  const left = page.room - displayWidth(head);
  const [first = '', ...rest] =
    left < ROOM ? ['', ...wrap(value.text, page.room - 2)] : wrap(value.text, page.room - 2, left);
  const lines = [head + inside(first, value, page), ...rest.map((line) => `  ${inside(line, value, page)}`)];
  return lines.map((line) => aligned(present(line.trimEnd(), page.direction, page.bidi), page));
}

/** A value and its label. */
export interface LabelledText {
  readonly label: string;
  readonly value: DirectedText;
}

/** Blocks of `label: value` lines, a blank line between two of them; empty values are left out. */
export function labelledBlocks(blocks: readonly (readonly LabelledText[])[], page: Page): string {
  const texts = blocks.map((block) =>
    block
      .filter(({ value }) => value.text !== '')
      .flatMap(({ label, value }) => labelled(label, value, page))
      .join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}

// A value of the other direction is isolated, so that its label and its punctuation keep their
// places.
const inside = (line: string, { direction }: DirectedText, page: Page): string =>
  direction === page.direction || line === '' ? line : isolate(line, direction);

// An Arabic page begins at the right margin. The spaces are outside the isolate: a terminal with
// left-to-right lines keeps them on the left, and one that drops isolates or runs from right to
// left still shows every word in order.
function aligned(line: string, page: Page): string {
  if (!page.wrap || page.direction === 'ltr' || page.bidi === 'none') return line;
  return ' '.repeat(Math.max(0, page.width - displayWidth(line))) + line;
}
