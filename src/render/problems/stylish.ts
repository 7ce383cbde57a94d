import type { Problem } from '../../problem.ts';
import { directionOf, isolate, present } from '../bidi.ts';
import { type Palette, paletteOf } from '../colour.ts';
import type { RenderOptions } from '../options.ts';
import { visible } from '../sanitise.ts';
import { wrap } from '../width.ts';
import type { Findings } from './registry.ts';
import { totalOf } from './total.ts';

const INDENT = 4;

/** For people: the problems under their files, and what they come to. */
export function render({ files, problems }: Findings, options: RenderOptions): string {
  const palette = paletteOf(options.color);
  const blocks = [...byFile(problems)].map(([path, own]) =>
    [palette.strong(visible(path)), ...own.flatMap((problem) => linesOf(problem, options, palette))].join('\n'),
  );
  return `${[...blocks, totalOf({ files, problems })].join('\n\n')}\n`;
}

function byFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const own = files.get(problem.path ?? '');
    if (own === undefined) files.set(problem.path ?? '', [problem]);
    else own.push(problem);
  }
  return files;
}

function linesOf(problem: Problem, { bidi, width, wrap: wrapped }: RenderOptions, palette: Palette): string[] {
  const { rule, severity, message, line = 1, column = 1 } = problem;
  const text = bidi === 'none' ? visible(message) : closedOff(visible(message));
  const lines = reopened(wrapped ? wrap(text, width - INDENT) : [text]);
  return [
    `  ${line}:${column} ${severity} ${palette.faint(rule)}`,
    ...lines.map((each) => ' '.repeat(INDENT) + present(each, 'ltr', bidi)),
  ];
}

// Two quotations of Arabic with only a comma between them would be laid out as one, the second first.
const closedOff = (message: string): string =>
  message.replace(/“[^”]*”/g, (quotation) => isolate(quotation, directionOf(quotation, 'rtl')));

/** Lines in which what one leaves open goes on in the next: each is laid out by itself. */
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
