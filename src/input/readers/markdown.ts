import { Marked } from 'marked';
import type { Fault, Reading } from '../reading.ts';
import { detailsOf, underHeadline } from './details.ts';

const LARGEST = 4 * 1024 * 1024;
// Marks of emphasis that do not end take marked the square of a paragraph's length, or more.
const LONGEST_PARAGRAPH = 10_000;
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

// Code is no sentence of an article; tables are left out with those of pages.
const marked = new Marked({ gfm: true, renderer: { code: () => '' } });

/** The text of a Markdown document, without its marks; its front matter may say title, author, outlet and date. */
export async function readMarkdown(markdown: string): Promise<Reading | Fault> {
  if (markdown.length > LARGEST)
    return { fault: `longer than ${LARGEST / 1024 / 1024} Mi characters; copy its text into a file` };
  if (markdown.split(/\n[ \t\r]*\n/).some(({ length }) => length > LONGEST_PARAGRAPH)) {
    return {
      fault: `has a paragraph of more than ${LONGEST_PARAGRAPH} characters; --input-format text reads it as plain text`,
    };
  }
  const [front = '', matter = ''] = FRONT_MATTER.exec(markdown) ?? [];
  const lines = (await import('./html.ts')).linesOfHtml(marked.parse(markdown.slice(front.length), { async: false }));
  if ('fault' in lines) return lines;
  if (lines.length === 0) return { fault: 'there is no text in it' };
  const said = (key: string): string | undefined => frontValue(matter, key);
  const details = detailsOf({
    title: said('title'),
    outlet: said('outlet') ?? said('publisher'),
    author: said('author'),
    published: said('date') ?? said('published'),
  });
  return {
    text: underHeadline(details.title, lines),
    details,
    language: said('lang') ?? said('language') ?? null,
    notes: [],
  };
}

/** A plain value of front matter; what is nested or listed is left alone. */
function frontValue(matter: string, key: string): string | undefined {
  const line = matter.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(`${key}:`));
  const value = line
    ?.slice(key.length + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return value === '' || value === undefined || /^[[{|>&*!]/.test(value) ? undefined : value;
}
