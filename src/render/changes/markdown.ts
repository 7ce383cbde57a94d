import type { Change } from '../../diff/change.ts';
import type { Version } from '../../diff/version.ts';
import { escapeMarkdown, inDirection, markdownTable } from '../escape/markdown.ts';
import type { RenderOptions } from '../options.ts';
import { withoutDirectionMarks } from '../terminal/bidi.ts';
import { type ChangeView, contentText, details, kindText, type Mark, placeText, sideText } from './cells.ts';
import { CHANGE_COLUMNS, CHANGE_MESSAGES } from './change-messages.ts';
import type { Comparison } from './format.ts';
import { summaryOf, viewOf } from './summary.ts';

/** A table for a comment on a pull request, in the direction of the second version. */
export function render(comparison: Comparison, options: RenderOptions): string {
  const view = viewOf(comparison, options);
  const changes = comparison.changes.filter(({ minor }) => options.all || !minor);
  const title = `**${withoutDirectionMarks(summaryOf(comparison, options).text)}**: ${nameOf(comparison.before)} → ${nameOf(comparison.after)}`;
  const header = CHANGE_COLUMNS.map((id) => CHANGE_MESSAGES[options.ui].headers[id]);
  const rows = changes.map((change) => row(change, view));
  const table = rows.length === 0 ? [] : [inDirection(markdownTable(header, rows), view.direction)];
  return `${[title, ...table].join('\n\n')}\n`;
}

const nameOf = ({ path }: Version): string => escapeMarkdown(path ?? '<stdin>');

function row(change: Change, view: ChangeView): string[] {
  const what = [kindText(change, view), ...details(change, view)].map(({ text }) => text);
  const others = [sideText(change, change.before, view), sideText(change, change.after, view)];
  return [
    what.map(withoutDirectionMarks).join('<br>'),
    ...others.map(({ text }) => escapeMarkdown(withoutDirectionMarks(text))),
    contentText(change, view, TAGS).text,
    placeText(change).text,
  ];
}

const TAGS: Mark = (text, op) => {
  const escaped = escapeMarkdown(text);
  return op === 'removed' ? `<del>${escaped}</del>` : op === 'added' ? `<ins>${escaped}</ins>` : escaped;
};
