import type { ExtractedText, Unreadable } from '../extracted-text.ts';
import { type DocumentLine, linesWithoutTables, oneLineOf } from './document-lines.ts';
import { NO_TEXT } from './no-text.ts';
import { tooLarge } from './too-large.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 1000;

/** Reads rich text (RTF 1.9.1): its paragraphs, without tables, notes, headers, pictures, hidden and deleted text. */
export function readRtf(bytes: Uint8Array): ExtractedText | Unreadable {
  if (bytes.length > MAX_BYTES) return { reason: tooLarge(MAX_BYTES) };
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!content.startsWith('{\\rtf')) return { reason: { en: 'not rich text (.rtf)', ar: 'ليس نصًا منسّقًا (.rtf)' } };
  const lines = linesWithoutTables(new RtfReader(content).read());
  if (lines.length === 0) return { reason: NO_TEXT };
  return { text: `${lines.join('\n')}\n`, details: {}, language: null, notes: [] };
}

/** The properties of a group, which end with it. */
interface Group {
  isSkipped: boolean;
  isFontTable: boolean;
  isHidden: boolean;
  isInTable: boolean;
  font: number;
  /** How many characters follow \u for readers that do not know Unicode. */
  fallbackLength: number;
}

const INITIAL: Group = {
  ...{ isSkipped: false, isFontTable: false, isHidden: false, isInTable: false },
  ...{ font: -1, fallbackLength: 1 },
};

// Text in these groups is not a part of the article's, besides that of all groups that begin with \*.
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote ' +
    'annotation filetbl sp nonshppict shprslt xe tc rxe txe listtext pntext themedata datastore'
  ).split(' '),
);
// The text of text boxes lies in a group that begins with \*.
const STARRED_TEXT = 'shpinst';
const ENDS: ReadonlySet<string> = new Set([
  'par',
  'line',
  'page',
  'sect',
  'column',
  'cell',
  'nestcell',
  'row',
  'nestrow',
]);
const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: ' ', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' },
  ...{ emspace: ' ', enspace: ' ', qmspace: ' ', zwj: '\u200d', zwnj: '\u200c' },
};
const SYMBOLS: Readonly<Record<string, string>> = { '~': ' ', _: '-', '{': '{', '}': '}', '\\': '\\' };

/** The code pages of fonts by \fcharset; others have that of the document. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  ...{ 77: 'macintosh', 128: 'shift_jis', 129: 'euc-kr', 134: 'gbk', 136: 'big5', 161: 'windows-1253' },
  ...{ 162: 'windows-1254', 163: 'windows-1258', 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257' },
  ...{ 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250' },
};
const DEFAULT_CODE_PAGE = 'windows-1252';

function codePageOf(number: number): string {
  if (number === 65001) return 'utf-8';
  const name = Object.entries({ 932: 'shift_jis', 949: 'euc-kr', 936: 'gbk', 950: 'big5', 10000: 'macintosh' }).find(
    ([each]) => Number(each) === number,
  )?.[1];
  return name ?? (number === 874 || (number >= 1250 && number <= 1258) ? `windows-${number}` : DEFAULT_CODE_PAGE);
}

// A control word with its number, a byte, a control symbol, a brace, or plain text.
const TOKEN = /\\([a-zA-Z]+)(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n\\]/g;

class RtfReader {
  private readonly lines: DocumentLine[] = [];
  private readonly groups: Group[] = [];
  private group: Group = { ...INITIAL };
  private readonly codePages = new Map<number, string>();
  private codePage = DEFAULT_CODE_PAGE;
  private defaultFont = -1;
  private line = '';
  /** Bytes that are not decoded yet, as Latin-1. */
  private bytes = '';
  private toSkip = 0;
  /** Whether the group began with \*. */
  private isStarred = false;

  constructor(private readonly content: string) {}

  read(): DocumentLine[] {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(this.content); match !== null; match = TOKEN.exec(this.content)) {
      const [, word, number, byte, symbol, brace, plain] = match;
      if (word !== undefined) this.control(word, number === undefined ? null : Number(number));
      else if (byte !== undefined) this.text(String.fromCharCode(Number.parseInt(byte, 16)));
      else if (symbol !== undefined) this.symbol(symbol);
      else if (brace === '{') this.open();
      else if (brace === '}') this.close();
      else if (plain !== undefined) this.text(plain);
    }
    this.endLine();
    return this.lines;
  }

  private open(): void {
    this.decode();
    if (this.groups.length >= MAX_DEPTH) throw new Error(`groups nested more than ${MAX_DEPTH} deep`);
    this.groups.push({ ...this.group });
    this.isStarred = false;
    this.toSkip = 0;
  }

  private close(): void {
    this.decode();
    this.group = this.groups.pop() ?? { ...INITIAL };
    this.toSkip = 0;
  }

  private symbol(symbol: string): void {
    if (symbol === '*') this.isStarred = true;
    else if (symbol === '\n' || symbol === '\r') this.endLine();
    else this.unicode(SYMBOLS[symbol] ?? '');
  }

  private control(word: string, number: number | null): void {
    if (SKIPPED.has(word) || (this.isStarred && word !== STARRED_TEXT)) this.group.isSkipped = true;
    this.isStarred = false;
    if (word === 'bin') TOKEN.lastIndex += Math.max(0, number ?? 0);
    else if (word === 'u') this.unit(number ?? 0);
    else if (ENDS.has(word)) this.end(word);
    else if (CHARACTERS[word] !== undefined) this.unicode(CHARACTERS[word]);
    else this.property(word, number);
  }

  private unit(number: number): void {
    this.unicode(String.fromCharCode(number & 0xffff));
    this.toSkip = this.group.fallbackLength;
  }

  private end(word: string): void {
    if (this.group.isSkipped) return;
    // The last paragraph of a cell ends with \cell, where \intbl may have been reset.
    this.endLine(word.endsWith('cell'));
  }

  private property(word: string, number: number | null): void {
    const { group } = this;
    const isOn = number !== 0;
    if (word === 'fonttbl') [group.isFontTable, group.isSkipped] = [true, true];
    else if (word === 'f') this.font(number ?? 0);
    else if (word === 'fcharset' && group.isFontTable) this.charset(number ?? 0);
    else if (word === 'ansicpg') this.codePage = codePageOf(number ?? 0);
    else if (word === 'mac') this.codePage = 'macintosh';
    else if (word === 'deff') [this.defaultFont, group.font] = [number ?? 0, number ?? 0];
    else if (word === 'uc') group.fallbackLength = Math.max(0, number ?? 1);
    else if (word === 'v' || word === 'deleted') group.isHidden = isOn;
    else if (word === 'plain') [group.isHidden, group.font] = [false, this.switchFont(this.defaultFont)];
    else if (word === 'pard') group.isInTable = false;
    else if (word === 'intbl') group.isInTable = isOn;
  }

  private font(number: number): void {
    this.group.font = this.switchFont(number);
  }

  private switchFont(number: number): number {
    this.decode();
    return number;
  }

  private charset(number: number): void {
    const codePage = CODE_PAGES[number];
    if (codePage !== undefined) this.codePages.set(this.group.font, codePage);
  }

  /** Adds bytes in the code page of the font, after the characters that \u replaces. */
  private text(bytes: string): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    if (!this.isHidden()) this.bytes += bytes.slice(skipped);
  }

  private unicode(text: string): void {
    if (this.toSkip > 0) this.toSkip -= 1;
    else if (!this.isHidden()) {
      this.decode();
      this.line += text;
    }
  }

  private isHidden(): boolean {
    return this.group.isSkipped || this.group.isHidden;
  }

  private decode(): void {
    if (this.bytes === '') return;
    const codePage = this.codePages.get(this.group.font) ?? this.codePage;
    this.line += new TextDecoder(codePage).decode(Buffer.from(this.bytes, 'latin1'));
    this.bytes = '';
  }

  private endLine(isCell = false): void {
    this.decode();
    const text = oneLineOf(this.line);
    if (text !== '') this.lines.push({ text, isInTable: isCell || this.group.isInTable });
    this.line = '';
  }
}
