import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Wording } from '../../wording.ts';
import type { Details, ExtractedText, Unreadable } from '../extracted-text.ts';
import { linesBelow, type PageNode } from './block-lines.ts';
import { detailsOf, headlineOf, underHeadline } from './details.ts';
import { isByline, withoutFurniture } from './furniture.ts';
import { lostEnd } from './lost-end.ts';
import { isNestedDeeper } from './nesting.ts';
import { prune, unfoldTextTables } from './prune.ts';
import { markQuotations } from './quotations.ts';

// Readability takes time quadratic in the depth.
const MAX_DEPTH = 500;
const MAX_TAGS = 100_000;
/** The number of lines at the top that are searched for headline and byline. */
const HEAD = 6;
const MAX_CHARACTERS = 16 * 1024 * 1024;
/** Readability relaxes its criteria until the article has this many characters. */
const CHARACTER_THRESHOLD = 140;

/** Extracts the article of a web page, with its metadata. */
export function readHtml(html: string): ExtractedText | Unreadable {
  const reason = reasonAgainst(html);
  if (reason !== null) return { reason };
  const found = articleOf(html);
  const whole = prunedOf(html);
  const lines =
    found === null || found.lines.length === 0
      ? linesBelow(whole.documentElement)
      : [...found.lines, ...lostEnd(whole.documentElement, found.lines)];
  if (lines.length === 0) return { reason: copyText('no article found', 'لا مقال في الصفحة') };
  const said = detailsOf(found ?? { title: whole.title });
  const details = { ...said, ...headlineOf(said, lines) };
  const language = whole.documentElement.getAttribute('lang');
  return { text: underHeadline(details.title, articleLines(lines, details)), details, language, notes: [] };
}

/** The lines from the headline on, if it is near the top, without boilerplate and byline. */
function articleLines(lines: readonly string[], { title, author }: Details): string[] {
  const start = Math.max(0, lines.slice(0, HEAD).indexOf(title ?? ''));
  return withoutFurniture(lines.slice(start).filter((line, index) => !(index < HEAD && isByline(line, author ?? ''))));
}

/**
 * The lines of an HTML fragment without the elements that a selector matches; with `areTablesText`, also
 * tables that hold most of the text.
 */
export function linesOfHtml(html: string, without = 'template', areTablesText = false): string[] | Unreadable {
  const reason = reasonAgainst(html);
  if (reason !== null) return { reason };
  const { documentElement } = documentOf(html);
  for (const element of documentElement.querySelectorAll(without)) element.remove();
  markQuotations(documentElement);
  if (areTablesText) unfoldTextTables(documentElement);
  return linesBelow(documentElement);
}

function reasonAgainst(html: string): Wording | null {
  if (html.length > MAX_CHARACTERS)
    return copyText(
      `longer than ${MAX_CHARACTERS / 1024 / 1024} Mi characters`,
      `الصفحة أطول من ${MAX_CHARACTERS / 1024 / 1024} Mi من المحارف`,
    );
  if (count('<', html) > MAX_TAGS)
    return copyText(`has more than ${MAX_TAGS} tags`, `عدد وسوم الصفحة يزيد على ${MAX_TAGS}`);
  if (!isNestedDeeper(html, MAX_DEPTH)) return null;
  return copyText(`elements nested more than ${MAX_DEPTH} deep`, `تتداخل عناصر الصفحة أعمق من ${MAX_DEPTH}`);
}

const copyText = (en: string, ar: string): Wording => ({
  en: `${en}; copy its text into a file`,
  ar: `${ar}؛ انسخ نص المقال في ملف`,
});

function count(character: string, text: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

/** The article according to Readability, which modifies the page. */
function articleOf(html: string) {
  const found = new Readability<PageNode>(prunedOf(html), {
    charThreshold: CHARACTER_THRESHOLD,
    keepClasses: true, // captions are recognised by class
    serializer: (node) => node as unknown as PageNode,
  }).parse();
  if (found === null) return null;
  const { title, siteName: outlet, byline: author, publishedTime: published, content } = found;
  return { title, outlet, author, published, lines: content == null ? [] : linesBelow(content) };
}

/** A page without the parts that are not of its article. */
function prunedOf(html: string) {
  const page = documentOf(html);
  markQuotations(page.documentElement);
  prune(page.documentElement);
  return page;
}

/** Parses a page, or a fragment as the body of one. */
function documentOf(html: string) {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}
