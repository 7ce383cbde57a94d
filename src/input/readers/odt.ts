import { Parser } from 'htmlparser2';
import type { Wording } from '../../wording.ts';
import type { ExtractedText, Unreadable } from '../extracted-text.ts';
import { type DocumentLine, linesWithoutTables, oneLineOf } from './document-lines.ts';
import { NO_TEXT } from './no-text.ts';
import { type Archive, openZip } from './zip.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_SPACES = 100;

/**
 * Reads an OpenDocument text: its paragraphs and headings, without tables, notes, comments, hidden and
 * deleted text.
 */
export function readOdt(bytes: Uint8Array): ExtractedText | Unreadable {
  const archive = openZip(bytes, MAX_BYTES);
  if (archive === null)
    return {
      reason: { en: 'not an OpenDocument text (.odt), or truncated', ar: 'ليس نص OpenDocument (.odt)، أو هو مبتور' },
    };
  const reason = reasonAgainst(archive);
  if (reason !== null) return { reason };
  const lines = linesWithoutTables(linesOf(textOf('content.xml', archive), hiddenStyles(archive)));
  if (lines.length === 0) return { reason: NO_TEXT };
  return { text: `${lines.join('\n')}\n`, details: {}, language: null, notes: [] };
}

const textOf = (name: string, { names, read }: Archive): string =>
  names.has(name) ? new TextDecoder().decode(read(name)) : '';

const KINDS = {
  spreadsheet: { en: 'a spreadsheet', ar: 'جدول حسابي' },
  presentation: { en: 'a presentation', ar: 'عرض تقديمي' },
  graphics: { en: 'a drawing', ar: 'رسم' },
} as const satisfies Readonly<Record<string, Wording>>;

function reasonAgainst(archive: Archive): Wording | null {
  if (!archive.names.has('content.xml'))
    return { en: 'not an OpenDocument text (.odt)', ar: 'ليس نص OpenDocument (.odt)' };
  const [, kind] = /opendocument\.(spreadsheet|presentation|graphics)/.exec(textOf('mimetype', archive)) ?? [];
  if (kind !== undefined) {
    const { en, ar } = KINDS[kind as keyof typeof KINDS];
    return { en: `is ${en}; save it as .odt or as plain text`, ar: `هذا ${ar}؛ احفظه بصيغة .odt أو نصًا صرفًا` };
  }
  const isEncrypted = textOf('META-INF/manifest.xml', archive).includes('encryption-data');
  return isEncrypted ? { en: 'is encrypted; save it without a password', ar: 'الملف مشفّر؛ احفظه بلا كلمة مرور' } : null;
}

/** The styles whose text is not displayed. */
function hiddenStyles(archive: Archive): ReadonlySet<string> {
  const hidden = new Set<string>();
  let style = '';
  const open: Handler['open'] = (name, attributes) => {
    if (name === 'style:style') style = attributes['style:name'] ?? '';
    if (name === 'style:text-properties' && attributes['text:display'] === 'none') hidden.add(style);
  };
  for (const name of ['styles.xml', 'content.xml']) parse(textOf(name, archive), { open });
  return hidden;
}

interface Handler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

// The parser takes time quadratic in the depth.
const MAX_DEPTH = 1000;

function parse(xml: string, { open, text = () => {}, close = () => {} }: Handler): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MAX_DEPTH) throw new Error(`elements nested more than ${MAX_DEPTH} deep`);
        open(name, attributes);
      },
      ontext: text,
      onclosetag: (name) => {
        depth -= 1;
        close(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

const LINES: ReadonlySet<string> = new Set(['text:p', 'text:h']);
// What is not a sentence of the text: changes that were deleted, notes, comments, lists of contents, names of pictures.
const SKIPPED: ReadonlySet<string> = new Set([
  ...['text:tracked-changes', 'text:note', 'office:annotation', 'text:hidden-text', 'text:hidden-paragraph'],
  ...['text:table-of-content', 'text:alphabetical-index', 'text:illustration-index', 'text:bibliography'],
  ...['text:page-number', 'text:page-count', 'text:ruby-text', 'svg:title', 'svg:desc', 'office:forms', 'math:math'],
]);
const TABLE = 'table:table';

function linesOf(xml: string, hidden: ReadonlySet<string>): DocumentLine[] {
  const lines: DocumentLine[] = [];
  // The paragraphs that are open: a text box lies within one.
  const open: string[] = [];
  let tables = 0;
  let skipped = 0;
  const add = (text: string): void => {
    if (open.length > 0 && skipped === 0) open[open.length - 1] += text;
  };
  const end = (text: string): void => {
    const words = oneLineOf(text);
    if (words !== '') lines.push({ text: words, isInTable: tables > 0 });
  };
  const isSkipped = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
    SKIPPED.has(name) || hidden.has(attributes['text:style-name'] ?? '');
  parse(xml, {
    open: (name, attributes) => {
      if (skipped > 0 || isSkipped(name, attributes)) skipped += 1;
      else if (LINES.has(name)) open.push('');
      else if (name === TABLE) tables += 1;
      else if (name === 'text:s') add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MAX_SPACES)));
      else if (name === 'text:tab') add(' ');
      else if (name === 'text:line-break' && open.length > 0) {
        end(open.pop() ?? '');
        open.push('');
      }
    },
    text: add,
    close: (name) => {
      if (skipped > 0) skipped -= 1;
      else if (LINES.has(name)) end(open.pop() ?? '');
      else if (name === TABLE) tables -= 1;
    },
  });
  return lines;
}
