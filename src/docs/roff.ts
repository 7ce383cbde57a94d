import type { Token, Tokens } from 'marked';
import { contentOf, rowsOf } from './inline-text.ts';

/** A Markdown page as a manual page `isnad-TOPIC(7)` in ASCII roff, for any `man`. Without a date, so that builds are reproducible. */
export function roffOf(tokens: readonly Token[], topic: string, version: string): string {
  const [title, ...rest] = tokens;
  const lines = [
    `.TH ISNAD\\-${escapeRoff(topic.toUpperCase())} 7 "" "isnad ${version}" "Isnad"`,
    '.SH NAME',
    `isnad\\-${escapeRoff(topic)} \\- ${escapeRoff(title === undefined ? topic : contentOf(title))}`,
    '.SH DESCRIPTION',
    ...rest.flatMap(linesOf),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(token: Token): string[] {
  switch (token.type) {
    case 'heading':
      return [`.SH ${escapeRoff(contentOf(token))}`];
    case 'paragraph':
    case 'text':
      return ['.PP', escapeRoff(contentOf(token))];
    case 'list':
      return (token as Tokens.List).items.flatMap((item, index) => itemLines(item, token as Tokens.List, index));
    case 'code':
      return ['.PP', '.RS 4', '.nf', ...(token as Tokens.Code).text.split('\n').map(escapeRoff), '.fi', '.RE'];
    case 'table':
      return tableLines(token as Tokens.Table);
    default:
      return [];
  }
}

function itemLines({ tokens }: Tokens.ListItem, { ordered, start }: Tokens.List, index: number): string[] {
  const mark = ordered ? `${Number(start) + index}.` : '\\(bu';
  const [first = [], ...rest] = tokens.map((token) => linesOf(token).filter((line) => line !== '.PP'));
  return [`.IP ${mark} 3`, ...first, ...(rest.length === 0 ? [] : ['.RS 3', ...rest.flat(), '.RE'])];
}

/** Each row as its first cell with the others below, under their headings where there are several. */
function tableLines(table: Tokens.Table): string[] {
  const [, ...headings] = table.header.map(({ text }) => text);
  return rowsOf(table)
    .slice(1)
    .flatMap(([term = '', ...cells]) => [
      '.TP',
      `.B ${escapeRoff(term)}`,
      ...cells.flatMap((cell, index) => [
        ...(index === 0 ? [] : ['.br']),
        escapeRoff(headings.length === 1 ? cell : `${headings[index]}: ${cell}`),
      ]),
    ]);
}

/** Escapes a line for roff, so that dashes and quotation marks can be copied from the page. */
export const escapeRoff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '\\(ga')
    .replaceAll('^', '\\(ha')
    .replaceAll('~', '\\(ti')
    .replace(/^\./, '\\&.')
    .replace(/[^\0-\x7f]/gu, (letter) => `\\[u${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`);
