// The named references that survive in articles copied from web pages; the full list of HTML has 2,231.
const NAMED = new Map([
  ['&quot;', '"'],
  ['&laquo;', '«'],
  ['&raquo;', '»'],
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&lsquo;', '‘'],
  ['&rsquo;', '’'],
  ['&bdquo;', '„'],
  ['&apos;', "'"],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&hellip;', '…'],
  ['&ndash;', '–'],
  ['&mdash;', '—'],
  ['&nbsp;', ' '],
  ['&zwnj;', '\u200c'],
  ['&zwj;', '\u200d'],
  ['&lrm;', '\u200e'],
  ['&rlm;', '\u200f'],
  ['&shy;', '\u00ad'],
]);

/** A regular expression source for an HTML character reference: `&quot;`, `&#34;` or `&#x22;`. */
export const CHARACTER_REFERENCE = '&(?:[a-z]{2,6}|#\\d{2,5}|#x[\\da-f]{2,4});';

/** The character that an HTML character reference stands for; the reference itself if unknown. */
export function characterOf(reference: string): string {
  const [, hexadecimal, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/.exec(reference) ?? [];
  if (hexadecimal !== undefined) return String.fromCharCode(Number.parseInt(hexadecimal, 16));
  if (decimal !== undefined) return String.fromCharCode(Number.parseInt(decimal, 10));
  return NAMED.get(reference) ?? reference;
}
