import { isFurniture } from './furniture.ts';
import type { Matrix } from './pdf-glyphs.ts';
import type { VisualLine } from './pdf-lines.ts';

/** A link of a page: its area in points, where `y` grows upward, and its address. */
export interface Link {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly url: string;
}

/** The part of an annotation of pdf.js that is used. */
export interface Annotation {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly url?: string;
  readonly unsafeUrl?: string;
}

/** More links are those of an index, not of an article. */
const MAX_LINKS = 1000;
/** A row with at least this share of its width in links is a link. */
const LINK_SHARE = 2 / 3;
/** A headline may link to its article: its letters are this much larger than most. */
const HEADLINE = 1.15;

/** The links of a page. */
export function linksOf(annotations: readonly Annotation[], [a, b, c, d, e, f]: Matrix): Link[] {
  const links = annotations.filter(({ subtype, rect }) => subtype === 'Link' && rect?.length === 4);
  return links.slice(0, MAX_LINKS).map(({ rect = [], url, unsafeUrl = '' }) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
    const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
    const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
    const area = { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
    return { ...area, url: url ?? unsafeUrl };
  });
}

/** The rows of a page without links to other articles, and without the label above them. `textOf` reads a row. */
export function withoutLinks(
  rows: readonly VisualLine[],
  links: readonly Link[],
  textOf: (row: VisualLine) => string,
): VisualLine[] {
  if (links.length === 0) return [...rows];
  const usual = rows.map(({ height }) => height).sort((a, b) => a - b)[rows.length >> 1] ?? 0;
  const linked = rows.map((row) => {
    const within = links.filter((link) => isAt(row, link));
    const width = within.reduce((sum, link) => sum + overlap(row, link), 0);
    return { urls: within.map(({ url }) => url), isLink: width >= (row.right - row.left) * LINK_SHARE };
  });
  // A link that begins or ends within another row is part of a sentence.
  const inSentences = new Set(linked.flatMap(({ urls, isLink }) => (isLink ? [] : urls)));
  const isOther = linked.map(
    ({ urls, isLink }, at) =>
      isLink && (rows[at]?.height ?? 0) < usual * HEADLINE && !urls.some((url) => inSentences.has(url)),
  );
  return rows.filter((row, at) => !(isOther[at] || (isOther[at + 1] && isFurniture(textOf(row)))));
}

const isAt = ({ y, height }: VisualLine, { bottom, top }: Link): boolean => {
  const middle = y + height / 3;
  return middle >= bottom && middle <= top;
};

const overlap = (row: VisualLine, { left, right }: Link): number =>
  Math.max(0, Math.min(right, row.right) - Math.max(left, row.left));
