import { withoutMarks } from '../claims/article-name.ts';
import type { Text } from '../claims/columns.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { alikeText, articleText, placeText, reasonText, sourceText, summaryTexts, tellersText } from './cells.ts';
import type { Compared } from './format.ts';
import { INDEX_COLUMNS, ORIGIN_COLUMNS, ORIGIN_MESSAGES } from './origin-messages.ts';

/** A table with a row for each origin, or for each claim by source; from right to left with an Arabic interface. */
export function render(compared: Compared, { ui }: RenderOptions): string {
  const { headers } = ORIGIN_MESSAGES[ui];
  const columns = compared.by === 'origin' ? ORIGIN_COLUMNS : INDEX_COLUMNS;
  const rows = compared.by === 'origin' ? originRows(compared, ui) : sourceRows(compared, ui);
  const lines = [columns.map((id) => headers[id]), columns.map(() => '---'), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const below = summaryTexts(compared.across, ui).map(cell).join('\n\n');
  const all = `${table}\n\n${below}`;
  return MESSAGES[ui].direction === 'rtl' ? `<div dir="rtl">\n\n${all}\n\n</div>\n` : `${all}\n`;
}

type Ui = RenderOptions['ui'];

const cell = ({ text }: Text): string => escapeMarkdown(withoutMarks(text));

const originRows = ({ across }: Compared, ui: Ui): string[][] =>
  across.origins.map((origin) => {
    const { told } = origin.members.find((member) => member.told.speaker !== null) ?? origin.members[0] ?? {};
    const places = origin.members.flatMap((member) => [
      placeText(member.told, across, ui),
      ...(member.join === null ? [] : [reasonText(member.join, origin, { across, ui })]),
    ]);
    const lines = [...places, alikeText(origin, ui)].map(cell).filter((line) => line !== '');
    const said = told === undefined ? '' : cell(tellersText(told, ui));
    return [origin.id, said, escapeMarkdown(told?.text ?? ''), lines.join('<br>')];
  });

const sourceRows = ({ across }: Compared, ui: Ui): string[][] =>
  across.sources.flatMap((source) => [
    ...source.credited.map((index) => [
      cell(sourceText(source, ui)),
      cell(articleText(across.articles[index], ui)),
      '',
      ORIGIN_MESSAGES[ui].credited,
    ]),
    ...[...source.says, ...source.passesOn].map((told) => [
      told.relays.length > 0 ? cell(tellersText(told, ui)) : cell(sourceText(source, ui)),
      cell(articleText(across.articles[told.article], ui)),
      MESSAGES[ui].level[told.level],
      escapeMarkdown(told.text),
    ]),
  ]);
