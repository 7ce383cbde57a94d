import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Details, Fault, Reading } from '../reading.ts';
import { detailsOf, headlineOf, underHeadline } from './details.ts';
import { isByline, isFurniture } from './furniture.ts';
import { linesBelow, type PageNode } from './lines.ts';
import { isNestedDeeper } from './nesting.ts';
import { prune } from './prune.ts';

// What looks at every element with all that is in it takes the square of the depth.
const DEEPEST = 500;
const MOST_TAGS = 100_000;
/** Among how many lines at the top the headline and the byline are looked for. */
const HEAD = 6;
const LARGEST = 16 * 1024 * 1024;
/** Of an article, in UTF-16 units; what is shorter is looked for with less care. */
const SHORTEST = 140;

/** The article of a web page, with what the page says of it. */
export function readHtml(html: string): Reading | Fault {
  const fault = faultOf(html);
  if (fault !== null) return { fault };
  const found = articleOf(html);
  const whole = prunedOf(html);
  const lines = found === null || found.lines.length === 0 ? linesBelow(whole.documentElement) : found.lines;
  if (lines.length === 0) return { fault: 'there is no article in it; copy its text into a file and name that' };
  const said = detailsOf(found ?? { title: whole.title });
  const details = { ...said, ...headlineOf(said, lines) };
  const language = whole.documentElement.getAttribute('lang');
  return { text: underHeadline(details.title, articleLines(lines, details)), details, language, notes: [] };
}

/** The lines from the headline on, if it is among the first, without what is no part of the text. */
function articleLines(lines: readonly string[], { title, author }: Details): string[] {
  const start = Math.max(0, lines.slice(0, HEAD).indexOf(title ?? ''));
  return lines
    .slice(start)
    .filter((line, index) => !isFurniture(line) && !(index < HEAD && isByline(line, author ?? '')));
}

/** The lines of a piece of HTML, all of which belongs to the article but what a selector says. */
export function linesOfHtml(html: string, without = 'template'): string[] | Fault {
  const fault = faultOf(html);
  if (fault !== null) return { fault };
  const { documentElement } = documentOf(html);
  for (const element of documentElement.querySelectorAll(without)) element.remove();
  return linesBelow(documentElement);
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
  const found = new Readability<PageNode>(prunedOf(html), {
    charThreshold: SHORTEST,
    keepClasses: true, // by which captions are known
    serializer: (node) => node as unknown as PageNode,
  }).parse();
  if (found === null) return null;
  const { title, siteName: outlet, byline: author, publishedTime: published, content } = found;
  return { title, outlet, author, published, lines: content == null ? [] : linesBelow(content) };
}

/** A page without what stands beside its article. */
function prunedOf(html: string) {
  const page = documentOf(html);
  prune(page.documentElement);
  return page;
}

/** A page that has the parts which every page has, also where only a piece of one was given. */
function documentOf(html: string) {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}
