import type { RunShell } from './docs.ts';

// Draws real output of the program as an SVG image for the README. The lines of a table become lines
// of the image and each cell a text of its own, so that columns stay straight in any font.

const WIDTH = 86;
const COLUMN = 8.2;
const LINE = 19;
const MARGIN = 20;
const COMMANDS: readonly string[] = [
  'isnad --source ABC claims/articles/wikinews-asylum.txt',
  'isnad --ui ar --level high claims/articles/seed.txt',
];
const COLOURS: Readonly<Record<string, string>> = {
  '○': '#9da7b3',
  '◔': '#79b8ff',
  '◑': '#56d4dd',
  '◕': '#e3b341',
  '●': '#d2a8ff',
};

const ISOLATES = /[\u200e\u200f\u2066-\u2069]/g;
const RTL_ISOLATE = '\u2067';

/** The image: the output of each command below its prompt. */
export function screenshot(run: RunShell): string {
  const lines = COMMANDS.flatMap((command) => [
    `$ ${command}`,
    ...run(`${command} --width ${WIDTH} --bidi isolate`).trimEnd().split('\n'),
    '',
  ]).slice(0, -1);
  const [width, height] = [WIDTH * COLUMN + 2 * MARGIN, lines.length * LINE + 2 * MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    '<title>Tables of isnad for an English and an Arabic article</title>',
    `<rect width="${width}" height="${height}" rx="10" fill="#0d1117"/>`,
    `<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13.5" fill="#e6edf3">`,
    ...lines.flatMap((line, index) => drawLine(line, MARGIN + (index + 0.75) * LINE, columnsAbove(lines, index))),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Where the vertical lines are, by the last horizontal line at or above; in display columns. */
function columnsAbove(lines: readonly string[], index: number): number[] {
  const border = lines.slice(0, index + 1).findLast((line) => /^[┌├└]/.test(line)) ?? '';
  return [...border].flatMap((sign, at) => (sign === '─' ? [] : [at]));
}

function drawLine(line: string, y: number, columns: readonly number[]): string[] {
  if (/^[┌├└]/.test(line)) return drawBorder(line, y, columns);
  if (line.startsWith('│')) return drawCells(line.split('│').slice(1, -1), y, columns);
  const text = line.replace(ISOLATES, '').trim();
  const isArabic = line.includes(RTL_ISOLATE) || /^\p{Script=Arabic}/u.test(text);
  const colour = line.startsWith('$') ? '#7ee787' : '#9da7b3';
  return text === '' ? [] : [textAt(text, isArabic ? left(WIDTH) : left(0), y, isArabic, colour)];
}

const left = (column: number): number => MARGIN + column * COLUMN;

function drawBorder(line: string, y: number, columns: readonly number[]): string[] {
  const middle = y - LINE * 0.25;
  const [first = 0, last = 0] = [columns[0], columns.at(-1)];
  const across = `M${left(first)} ${middle}H${left(last)}`;
  // A vertical line of the row below begins here, one of the row above ends here.
  const up = line.startsWith('┌') ? 0 : LINE / 2;
  const down = line.startsWith('└') ? 0 : LINE / 2;
  const sides = columns.map((column) => `M${left(column)} ${middle - up}V${middle + down}`).join('');
  return [`<path d="${across}${sides}" stroke="#484f58" fill="none"/>`];
}

function drawCells(cells: readonly string[], y: number, columns: readonly number[]): string[] {
  const middle = y - LINE * 0.25;
  const sides = columns.map((column) => `M${left(column)} ${middle - LINE / 2}V${middle + LINE / 2}`).join('');
  const texts = cells.flatMap((cell, index) => {
    const text = cell.replace(ISOLATES, '').trim();
    if (text === '') return [];
    const isRtl = cell.includes(RTL_ISOLATE);
    const x = isRtl ? left((columns[index + 1] ?? WIDTH) - 1) : left((columns[index] ?? 0) + 1 + indent(cell));
    return [textAt(text, x, y, isRtl, COLOURS[text[0] ?? ''] ?? 'inherit')];
  });
  return [`<path d="${sides}" stroke="#484f58" fill="none"/>`, ...texts];
}

/** The columns before a cell's text beyond the one beside its border. */
const indent = (cell: string): number => Math.max(0, (/^ */.exec(cell)?.[0].length ?? 1) - 1);

function textAt(text: string, x: number, y: number, isRtl: boolean, colour: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const direction = isRtl ? ' direction="rtl" unicode-bidi="plaintext"' : '';
  const fill = colour === 'inherit' ? '' : ` fill="${colour}"`;
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" xml:space="preserve"${direction}${fill}>${escaped}</text>`;
}
