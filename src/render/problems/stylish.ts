import { messageIn, type Problem } from '../../problem.ts';
import type { RenderOptions } from '../options.ts';
import { directionOf, isolate, present } from '../terminal/bidi.ts';
import { type Palette, paletteOf } from '../terminal/colour.ts';
import { isolateLatin } from '../terminal/latin-runs.ts';
import { visible } from '../terminal/sanitise.ts';
import { wrap } from '../terminal/width.ts';
import type { Findings } from './format.ts';
import { SEVERITIES } from './severities.ts';
import { byFile, totalOf } from './total.ts';

const INDENT = 4;
const SIGN = '| ';

/** The format for people: the problems under their files, then the total. */
export function render({ files, problems, excerpts }: Findings, options: RenderOptions): string {
  const palette = paletteOf(options.color);
  const excerptOf = (problem: Problem): string[] => {
    const text = visible(excerpts.get(problem)?.text ?? '');
    return text === '' ? [] : [palette.faint(shownLine(text, options))];
  };
  const blocks = [...byFile(problems)].map(([path, own]) =>
    [
      palette.strong(visible(path)),
      ...own.flatMap((problem) => [...linesOf(problem, options, palette), ...excerptOf(problem)]),
    ].join('\n'),
  );
  const total = totalOf({ files, problems }, options.ui);
  const last = options.ui === 'ar' ? present(total, 'rtl', options.bidi) : total;
  return `${[...blocks, last].join('\n\n')}\n`;
}

function linesOf(problem: Problem, { bidi, width, wrap: wrapped, ui }: RenderOptions, palette: Palette): string[] {
  const { rule, severity, line = 1, column = 1 } = problem;
  const message = messageIn(problem, ui);
  const base = ui === 'ar' ? 'rtl' : 'ltr';
  const text = bidi === 'none' ? visible(message) : closedOff(visible(message), ui);
  const lines = reopened(wrapped ? wrap(text, width - INDENT) : [text]);
  return [
    `  ${line}:${column} ${SEVERITIES[ui][severity]} ${palette.faint(rule)}`,
    ...lines.map((each) => ' '.repeat(INDENT) + present(each.replaceAll('\u00a0', ' '), base, bidi)),
  ];
}

/** The line of a problem, as one line of output. */
function shownLine(text: string, { bidi, width, wrap: wrapped }: RenderOptions): string {
  const [line = '', ...rest] = wrapped ? wrap(text, width - INDENT - SIGN.length - 1) : [text];
  const shown = rest.length === 0 ? line : `${line}…`;
  return ' '.repeat(INDENT) + SIGN + present(shown, directionOf(shown, 'ltr'), bidi);
}

// Two Arabic quotations with only a comma between them would be laid out as one, the second first.
const closedOff = (message: string, ui: RenderOptions['ui']): string =>
  (ui === 'ar' ? isolateLatin(message) : message).replace(/“[^“”]*”/g, (quotation) =>
    isolate(quotation, directionOf(quotation, 'rtl')),
  );

/**
 * Closes escape sequences at the end of each line and reopens them in the next, so that each line
 * is laid out by itself.
 */
function reopened(lines: readonly string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const [begun, end] = [open + line, '\u2069'];
    const openings = begun.match(/[\u2066\u2067]/g) ?? [];
    const left = openings.length - (begun.match(/\u2069/g) ?? []).length;
    open = left > 0 ? openings.slice(-left).join('') : '';
    return begun + end.repeat(open.length);
  });
}
