import type { Claim } from '../../analysis/claim.ts';
import type { Report } from '../../report/report.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { articleName, withoutMarks } from './article-name.ts';
import { COLUMN_IDS, type ColumnId } from './column-ids.ts';
import { COLUMNS, chosenColumns, shownClaims, type View } from './columns.ts';
import { summary } from './summary.ts';

/** The columns `--columns` may name. */
export const columns: readonly string[] = COLUMN_IDS;

/** What stands between two articles. */
export const between = (): string => '\n';

/** A heading, the table of the claims and their counts; from right to left where the article is. */
export function render(report: Report, options: RenderOptions): string {
  const view = { report, messages: MESSAGES[options.ui] };
  const ids = [...chosenColumns(options.columns), ...(options.explain ? (['trace'] as const) : [])];
  const claims = shownClaims(report, options.all);
  const rows = [
    ids.map((id) => escapeMarkdown(view.messages.headers[id])),
    ids.map(() => '---'),
    ...claims.map((claim) => ids.map((id) => cell(claim, id, view))),
  ];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const parts = [
    `## ${escapeMarkdown(articleName(report))}`,
    claims.length === 0 || ids.length === 0 ? view.messages.noClaims : table,
    withoutMarks(summary(report, view.messages).text),
  ].join('\n\n');
  return report.document.direction === 'rtl' ? `<div dir="rtl">\n\n${parts}\n\n</div>\n` : `${parts}\n`;
}

const cell = (claim: Claim, id: ColumnId, view: View): string =>
  escapeMarkdown(withoutMarks(COLUMNS[id].cell(claim, view).text));
