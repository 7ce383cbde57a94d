import type { Token, Tokens } from 'marked';
import type { RenderOptions } from '../render/options.ts';
import { directionOf, present } from '../render/terminal/bidi.ts';
import { type Palette, paletteOf } from '../render/terminal/colour.ts';
import { drawTable, headerRow } from '../render/terminal/text-table.ts';
import { displayWidth, wrap } from '../render/terminal/width.ts';
import { contentOf, rowsOf } from './inline-text.ts';

/** A longer line is hard to read. In display columns. */
const WIDEST = 88;
/** The widest first column that stands beside the second one instead of above it. */
const WIDEST_TERM = 22;

interface Layout {
  /** Of a line, indentation included. */
  readonly width: number;
  readonly indent: number;
  readonly options: RenderOptions;
  readonly palette: Palette;
}

/** Markdown as text for a terminal: wrapped, without markup that only a browser needs. */
export function terminalText(tokens: readonly Token[], options: RenderOptions): string {
  const width = Math.min(options.width, WIDEST);
  return `${blocksOf(tokens, { width, indent: 0, options, palette: paletteOf(options.color) }).join('\n\n')}\n`;
}

const blocksOf = (tokens: readonly Token[], layout: Layout): string[] =>
  tokens.map((token) => linesOf(token, layout).join('\n')).filter((block) => block !== '');

function linesOf(token: Token, layout: Layout): string[] {
  switch (token.type) {
    case 'heading':
      return [layout.palette.strong(headingOf(token as Tokens.Heading))];
    case 'paragraph':
    case 'text':
      return prose(contentOf(token), layout);
    case 'list':
      return (token as Tokens.List).items.flatMap((item, index) =>
        itemLines(item, token as Tokens.List, index, layout),
      );
    case 'code':
      return codeLines((token as Tokens.Code).text, layout);
    case 'table':
      return tableLines(token as Tokens.Table, layout);
    default:
      return [];
  }
}

const headingOf = (token: Tokens.Heading): string =>
  token.depth === 1 ? contentOf(token).toUpperCase() : contentOf(token);

function prose(text: string, { width, indent, options }: Layout): string[] {
  const direction = directionOf(text, 'ltr');
  return wrap(text, width - indent).map((line) => ' '.repeat(indent) + present(line, direction, options.bidi));
}

function codeLines(code: string, { indent, options }: Layout): string[] {
  return code.split('\n').map((line) => ' '.repeat(indent + 4) + present(line, 'ltr', options.bidi));
}

function itemLines(item: Tokens.ListItem, { ordered, start }: Tokens.List, index: number, layout: Layout): string[] {
  const mark = ordered ? `${Number(start) + index}. ` : '- ';
  const inner = { ...layout, indent: layout.indent + mark.length };
  const [first = '', ...rest] = item.tokens.flatMap((token) => linesOf(token, inner));
  return [' '.repeat(layout.indent) + mark + first.trimStart(), ...rest];
}

function tableLines(table: Tokens.Table, layout: Layout): string[] {
  const rows = rowsOf(table);
  // A term stands out by itself.
  if (table.header.length === 2)
    return pairLines(
      rows.slice(1).map(([term = '', text = '']) => [term.replaceAll('`', ''), text]),
      layout,
    );
  return gridLines(rows, layout) ?? rows.slice(1).flatMap((cells) => prose(cells.join('; '), layout));
}

/** Two columns as a term and its description: side by side, or below a long term. */
function pairLines(rows: readonly string[][], layout: Layout): string[] {
  const widest = Math.max(...rows.map(([term = '']) => displayWidth(term)));
  const left = Math.min(widest, WIDEST_TERM) + 2;
  return rows.flatMap(([term = '', text = '']) => {
    const [first = '', ...rest] = prose(text, { ...layout, indent: layout.indent + 2 + left });
    const head = prose(term, { ...layout, indent: layout.indent + 2 }).map(layout.palette.strong);
    const gap = left - displayWidth(term);
    return gap >= 2 ? [head.join('') + ' '.repeat(gap) + first.trimStart(), ...rest] : [...head, first, ...rest];
  });
}

function gridLines(rows: readonly string[][], { width, options, palette }: Layout): string[] | null {
  const [header = [], ...body] = rows;
  const columns = header.map((_, index) => {
    const widest = Math.max(...rows.map((row) => displayWidth(row[index] ?? '')));
    return { weight: Math.min(widest, WIDEST / 2), least: 8, direction: 'ltr' as const };
  });
  const cells = body.map((row) =>
    row.map((text) => [{ text, direction: directionOf(text, 'ltr'), paint: palette.plain }]),
  );
  const all = [headerRow(header, 'ltr', palette.strong), ...cells];
  const drawn = drawTable(columns, all, { ...options, ui: 'en', width, wrap: true });
  return drawn === null ? null : drawn.text.split('\n');
}
