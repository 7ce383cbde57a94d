import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Fault, Reading } from '../reading.ts';
import { detailsOf, underHeadline, withoutBy } from './details.ts';
import { linesBelow, type PageNode } from './lines.ts';
import { isNestedDeeper } from './nesting.ts';

// What looks at every element with all that is in it takes the square of the depth.
const DEEPEST = 500;
const MOST_TAGS = 100_000;
const LAST_BYLINE = 3;
const LARGEST = 16 * 1024 * 1024;

/** The article of a web page, with what the page says of it. */
export function readHtml(html: string): Reading | Fault {
  const fault = faultOf(html);
  if (fault !== null) return { fault };
  const found = articleOf(html);
  const whole = documentOf(html);
  const lines = found === null || found.lines.length === 0 ? linesBelow(whole.documentElement) : found.lines;
  if (lines.length === 0) return { fault: 'there is no article in it; copy its text into a file and name that' };
  const details = detailsOf(found ?? { title: whole.title });
  const language = whole.documentElement.getAttribute('lang');
  const isByline = (line: string, index: number): boolean =>
    index < LAST_BYLINE && details.author !== undefined && withoutBy(line) === details.author;
  const text = underHeadline(
    details.title,
    lines.filter((line, index) => !isByline(line, index)),
  );
  return { text, details, language, notes: [] };
}

/** The lines of a piece of HTML, all of which belongs to the article. */
export function linesOfHtml(html: string): string[] | Fault {
  const fault = faultOf(html);
  return fault === null ? linesBelow(documentOf(html).documentElement) : { fault };
}

function faultOf(html: string): string | null {
  if (html.length > LARGEST) return `longer than ${LARGEST / 1024 / 1024} Mi characters; copy its text into a file`;
  if (count('<', html) > MOST_TAGS) return `has more than ${MOST_TAGS} tags; copy its text into a file`;
  if (!isNestedDeeper(html, DEEPEST)) return null;
  return `its elements lie more than ${DEEPEST} deep in one another; copy its text into a file`;
}

function count(character: string, text: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

/** What Readability takes for the article; it changes the page that it looks at. */
function articleOf(html: string) {
  const found = new Readability<PageNode>(documentOf(html), {
    keepClasses: true, // by which captions are known
    serializer: (node) => node as unknown as PageNode,
  }).parse();
  if (found === null) return null;
  const { title, siteName: outlet, byline: author, publishedTime: published, content } = found;
  return { title, outlet, author, published, lines: content == null ? [] : linesBelow(content) };
}

/** A page that has the parts which every page has, also where only a piece of one was given. */
function documentOf(html: string) {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}
