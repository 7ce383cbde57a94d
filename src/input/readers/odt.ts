import { Parser } from 'htmlparser2';
import type { ExtractedText, Unreadable } from '../extracted-text.ts';
import { type DocumentLine, linesWithoutTables, oneLineOf } from './document-lines.ts';
import { type Archive, openZip } from './zip.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_SPACES = 100;

/**
 * Reads an OpenDocument text: its paragraphs and headings, without tables, notes, comments, hidden and
 * deleted text.
 */
export function readOdt(bytes: Uint8Array): ExtractedText | Unreadable {
  const archive = openZip(bytes, MAX_BYTES);
  if (archive === null) return { reason: 'not an OpenDocument text (.odt), or truncated' };
  const reason = reasonAgainst(archive);
  if (reason !== null) return { reason };
  const lines = linesWithoutTables(linesOf(textOf('content.xml', archive), hiddenStyles(archive)));
  if (lines.length === 0) return { reason: 'no text found; if it holds scanned pages, run OCR first' };
  return { text: `${lines.join('\n')}\n`, details: {}, language: null, notes: [] };
}

const textOf = (name: string, { names, read }: Archive): string =>
  names.has(name) ? new TextDecoder().decode(read(name)) : '';

function reasonAgainst(archive: Archive): string | null {
  if (!archive.names.has('content.xml')) return 'not an OpenDocument text (.odt)';
  const [, kind = 'text'] = /opendocument\.(spreadsheet|presentation|graphics)/.exec(textOf('mimetype', archive)) ?? [];
  if (kind !== 'text') return `is a ${kind}; save it as .odt or as plain text`;
  const isEncrypted = textOf('META-INF/manifest.xml', archive).includes('encryption-data');
  return isEncrypted ? 'is encrypted; save it without a password' : null;
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
