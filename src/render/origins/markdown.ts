import { escapeMarkdown, inDirection, markdownTable } from '../escape/markdown.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { withoutDirectionMarks } from '../terminal/bidi.ts';
import { alikeText, articleText, placeText, reasonText, sourceText, summaryTexts, tellersText } from './cells.ts';
import type { ComparisonView } from './format.ts';
import { INDEX_COLUMNS, ORIGIN_COLUMNS, ORIGIN_MESSAGES } from './origin-messages.ts';

/**
 * A table with a row for each origin, or for each claim by source; from right to left with an
 * Arabic interface.
 */
export function render(compared: ComparisonView, { ui }: RenderOptions): string {
  const { headers } = ORIGIN_MESSAGES[ui];
  const columns = compared.by === 'origin' ? ORIGIN_COLUMNS : INDEX_COLUMNS;
  const rows = compared.by === 'origin' ? originRows(compared, ui) : sourceRows(compared, ui);
  const table = markdownTable(
    columns.map((id) => headers[id]),
    rows,
  );
  const below = summaryTexts(compared.comparison, ui).map(cell).join('\n\n');
  return `${inDirection(`${table}\n\n${below}`, MESSAGES[ui].direction)}\n`;
}

type Ui = RenderOptions['ui'];

const cell = ({ text }: DirectedText): string => escapeMarkdown(withoutDirectionMarks(text));

const originRows = ({ comparison }: ComparisonView, ui: Ui): string[][] =>
  comparison.origins.map((origin) => {
    const { claim } = origin.members.find((member) => member.claim.speaker !== null) ?? origin.members[0] ?? {};
    const places = origin.members.flatMap((member) => [
      placeText(member.claim, comparison, ui),
      ...(member.join === null ? [] : [reasonText(member.join, origin, { comparison, ui })]),
    ]);
    const lines = [...places, alikeText(origin, ui)].map(cell).filter((line) => line !== '');
    const said = claim === undefined ? '' : cell(tellersText(claim, ui));
    return [origin.id, said, escapeMarkdown(claim?.text ?? ''), lines.join('<br>')];
  });

const sourceRows = ({ comparison }: ComparisonView, ui: Ui): string[][] =>
  comparison.sources.flatMap((source) => [
    ...source.credited.map((index) => [
      cell(sourceText(source, ui)),
      cell(articleText(comparison.articles[index], ui)),
      '',
      ORIGIN_MESSAGES[ui].credited,
    ]),
    ...[...source.says, ...source.passesOn].map((claim) => [
      claim.relays.length > 0 ? cell(tellersText(claim, ui)) : cell(sourceText(source, ui)),
      cell(articleText(comparison.articles[claim.article], ui)),
      MESSAGES[ui].level[claim.level],
      escapeMarkdown(claim.text),
    ]),
  ]);
