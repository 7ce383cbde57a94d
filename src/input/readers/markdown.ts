import { Marked } from 'marked';
import type { ExtractedText, Unreadable } from '../extracted-text.ts';
import { detailsOf, underHeadline } from './details.ts';

const MAX_CHARACTERS = 4 * 1024 * 1024;
// On unclosed emphasis, marked takes time quadratic in the length of a paragraph, or worse.
const MAX_PARAGRAPH = 10_000;
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

// Code is dropped here, tables with those of HTML pages.
const marked = new Marked({ gfm: true, renderer: { code: () => '' } });

/** Reads a Markdown document; YAML front matter may give title, author, outlet, date and language. */
export async function readMarkdown(markdown: string): Promise<ExtractedText | Unreadable> {
  if (markdown.length > MAX_CHARACTERS)
    return {
      reason: {
        en: `longer than ${MAX_CHARACTERS / 1024 / 1024} Mi characters; copy its text into a file`,
        ar: `النص أطول من ${MAX_CHARACTERS / 1024 / 1024} Mi من المحارف؛ انسخ نص المقال وحده في ملف`,
      },
    };
  if (markdown.split(/\n[ \t\r]*\n/).some(({ length }) => length > MAX_PARAGRAPH)) {
    return {
      reason: {
        en: `has a paragraph of more than ${MAX_PARAGRAPH} characters; read it as plain text with --input-format text`,
        ar: `فيه فقرة تزيد محارفها على ${MAX_PARAGRAPH}؛ اقرأه نصًا صرفًا بالخيار --input-format text`,
      },
    };
  }
  const [front = '', matter = ''] = FRONT_MATTER.exec(markdown) ?? [];
  const lines = (await import('./html.ts')).linesOfHtml(
    marked.parse(withoutNotes(markdown.slice(front.length)), { async: false }),
  );
  if ('reason' in lines) return lines;
  if (lines.length === 0) return { reason: { en: 'no text found', ar: 'لا نص فيه' } };
  const field = (key: string): string | undefined => frontValue(matter, key);
  const details = detailsOf({
    title: field('title'),
    outlet: field('outlet') ?? field('publisher'),
    author: field('author'),
    published: field('date') ?? field('published'),
  });
  return {
    text: underHeadline(details.title, lines),
    details,
    language: field('lang') ?? field('language') ?? null,
    notes: [],
  };
}

const NOTE = /^ {0,3}\[\^[^\]\s]{1,100}\]:/;
const NOTE_REFERENCE = /\[\^[^\]\s]{1,100}\]|\^\[[^[\]]{0,500}\]/g;
const HEADING_ATTRIBUTES = /^(#{1,6} .*?)\{[#.][^{}]*\}[ \t\r]*$/;

/** Markdown without footnotes, their references, and attributes of headings, which are extensions of it. */
function withoutNotes(markdown: string): string {
  const kept: string[] = [];
  let isInNote = false;
  let isAfterBlank = false;
  for (const line of markdown.split('\n')) {
    const isBlank = line.trim() === '';
    // A note goes on to the next blank line, and in indented lines behind it.
    if (isInNote && !isBlank && isAfterBlank && !/^(?: {4}|\t)/.test(line)) isInNote = false;
    if (NOTE.test(line)) isInNote = true;
    isAfterBlank = isBlank;
    kept.push(isInNote ? '' : line.replace(NOTE_REFERENCE, '').replace(HEADING_ATTRIBUTES, '$1'));
  }
  return kept.join('\n');
}

/** A plain scalar of front matter; undefined for nested values and lists. */
function frontValue(matter: string, key: string): string | undefined {
  const line = matter.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(`${key}:`));
  const value = line
    ?.slice(key.length + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return value === '' || value === undefined || /^[[{|>&*!]/.test(value) ? undefined : value;
}
