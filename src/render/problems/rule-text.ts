import type { RuleText, Severity } from '../../problem.ts';
import type { UiLanguage } from '../../wording.ts';
import type { RenderOptions } from '../options.ts';
import { present } from '../terminal/bidi.ts';
import { paletteOf } from '../terminal/colour.ts';
import { isolateLatin } from '../terminal/latin-runs.ts';
import { pageOf, paragraph } from '../terminal/lines.ts';
import { SEVERITIES } from './severities.ts';

const LABELS: Readonly<Record<UiLanguage, Readonly<Record<'wrong' | 'right', string>>>> = {
  en: { wrong: 'Wrong:', right: 'Right:' },
  ar: { wrong: 'خطأ:', right: 'صواب:' },
};

/** The rules, one a line; in Arabic the id and severity have a line of their own. */
export function renderRules(rules: readonly RuleText[], options: RenderOptions): string {
  const { strong } = paletteOf(options.color);
  if (options.ui === 'ar') {
    const page = pageOf(options);
    const blocks = rules.map(({ id, severity, summary }) =>
      [title(strong(id), severity, options), ...says(summary, page)].join('\n'),
    );
    return `${blocks.join('\n')}\n`;
  }
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
  const page = pageOf(options);
  const label = LABELS[options.ui];
  const example = (text: string): string[] => text.split('\n').map((line) => `  ${present(line, 'ltr', options.bidi)}`);
  const blocks = [
    [title(strong(id), severity, options), ...says(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`, page)],
    says(why, page),
    [...says(label.wrong, page), ...example(wrong)],
    [...says(label.right, page), ...example(right)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The id of a rule, which people type, at the left margin in each language. */
const title = (id: string, severity: Severity, { ui }: RenderOptions): string => `${id} (${SEVERITIES[ui][severity]})`;

/** A text of the interface language as lines. */
function says(text: string, page: ReturnType<typeof pageOf>): string[] {
  const { direction } = page;
  return paragraph({ text: direction === 'rtl' ? isolateLatin(text) : text, direction }, page);
}
