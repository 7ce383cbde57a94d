import type { RuleText } from '../../problem.ts';
import type { RenderOptions } from '../options.ts';
import { present } from '../terminal/bidi.ts';
import { paletteOf } from '../terminal/colour.ts';
import { pageOf, paragraph } from '../terminal/lines.ts';

/** The rules, one a line. */
export function renderRules(rules: readonly RuleText[], { color }: RenderOptions): string {
  const { strong } = paletteOf(color);
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(
      ({ id, severity, summary }) => `${strong(id.padEnd(width))}  ${severity.padEnd('warning'.length)}  ${summary}\n`,
    )
    .join('');
}

/** One rule: its summary, the reason for it, and an example. */
export function renderRule({ id, severity, summary, why, wrong, right }: RuleText, options: RenderOptions): string {
  const { strong } = paletteOf(options.color);
  const page = pageOf({ ...options, ui: 'en' });
  const prose = (text: string): string[] => paragraph({ text, direction: 'ltr' }, page);
  const example = (text: string): string[] => text.split('\n').map((line) => `  ${present(line, 'ltr', options.bidi)}`);
  const blocks = [
    [`${strong(id)} (${severity})`, ...prose(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)],
    prose(why),
    ['Wrong:', ...example(wrong)],
    ['Right:', ...example(right)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
