import type { Claim } from '../../analysis/claim.ts';
import type { Report } from '../../report/report.ts';
import { escapeMarkdown, inDirection, markdownTable } from '../escape/markdown.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { withoutDirectionMarks } from '../terminal/bidi.ts';
import { articleName } from './article-name.ts';
import { COLUMN_IDS, type ColumnId } from './column-ids.ts';
import { type ClaimView, COLUMNS, chosenColumns, shownClaims } from './columns.ts';
import { summary } from './summary.ts';

/** The columns `--columns` may name. */
export const columns: readonly string[] = COLUMN_IDS;

/** The separator between two articles. */
export const between = (): string => '\n';

/** A heading, the table of the claims and their counts, in the direction of the article. */
export function render(report: Report, options: RenderOptions): string {
  const view = { report, messages: MESSAGES[options.ui] };
  const ids = [...chosenColumns(options.columns), ...(options.explain ? (['trace'] as const) : [])];
  const claims = shownClaims(report, options.all);
  const table = markdownTable(
    ids.map((id) => escapeMarkdown(view.messages.headers[id])),
    claims.map((claim) => ids.map((id) => cell(claim, id, view))),
  );
  const parts = [
    `## ${escapeMarkdown(articleName(report))}`,
    claims.length === 0 || ids.length === 0 ? view.messages.noClaims : table,
    withoutDirectionMarks(summary(report, view.messages, options.hidden).text),
  ].join('\n\n');
  return `${inDirection(parts, report.document.direction)}\n`;
}

const cell = (claim: Claim, id: ColumnId, view: ClaimView): string =>
  escapeMarkdown(withoutDirectionMarks(COLUMNS[id].cell(claim, view).text));
