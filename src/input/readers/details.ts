import type { Details } from '../extracted-text.ts';

/** The metadata of a document, as found in it. */
export type RawDetails = { readonly [key in keyof Details]: string | null | undefined };

const MAX_LENGTH = 300;

/** Normalises metadata: each value on one line of at most 300 characters, without empty values and invalid dates. */
export function detailsOf({ title, outlet, author, published }: RawDetails): Details {
  const by = withoutBy(oneLine(author));
  const details = {
    title: oneLine(title),
    outlet: oneLine(outlet),
    author: /^https?:/i.test(by) ? '' : by,
    published: dateOf(published ?? ''),
  };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== ''));
}

/** The title without the outlet's name, where that is known or the rest is one of the first lines. */
export function headlineOf({ title, outlet }: Details, lines: readonly string[]): Pick<Details, 'title'> {
  if (title === undefined) return {};
  const parts = title.split(SEPARATOR);
  if (outlet !== undefined && parts.length > 1) {
    if (parts.at(-1) === outlet) return { title: title.slice(0, -outlet.length).replace(SEPARATOR_AT_END, '') };
    if (parts[0] === outlet) return { title: title.slice(outlet.length).replace(SEPARATOR_AT_START, '') };
  }
  const heading = lines.slice(0, SEARCHED_LINES).find((line) => parts.length > 1 && parts.includes(line));
  return { title: heading ?? title };
}

const SEARCHED_LINES = 6;
const SEPARATOR = / ?: | [-–—|»·•] /u;
const SEPARATOR_AT_START = /^(?: ?: | [-–—|»·•] )/u;
const SEPARATOR_AT_END = /(?: ?: | [-–—|»·•] )$/u;

/** The text with its headline as the first line, added unless it is there already. */
export function underHeadline(title: string | undefined, lines: readonly string[]): string {
  const all = title === undefined || lines[0] === title ? lines : [title, ...lines];
  return `${all.join('\n')}\n`;
}

/** A name without «بقلم» (“by”) or “By” before it. */
const withoutBy = (line: string): string => line.replace(BY, '');

const BY = /^(?:(?:posted |written )?by|بقلم|كتبت?|(?:مرسلة|نشر) بواسطة|إعداد)[:\s]\s*/i;

const oneLine = (text: string | null | undefined): string =>
  [
    ...(text ?? '')
      .slice(0, MAX_LENGTH * 4)
      .replace(/[\s\p{Cc}\p{Zs}]+/gu, ' ')
      .trim(),
  ]
    .slice(0, MAX_LENGTH)
    .join('');

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
// RFC 5322, as in mail and on some pages: Tue, 21 Nov 2023 10:00:00 +0300.
const WRITTEN = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|[+-]\d{4})\b/;

function dateOf(text: string): string {
  const said = text.trim();
  const [, day, time, seconds = '', zone] = ISO.exec(said) ?? [];
  if (day !== undefined) {
    if (Number.isNaN(Date.parse(day))) return '';
    return time === undefined || zone === undefined ? day : `${day}T${time}${seconds}${zoneOf(zone)}`;
  }
  const [written] = WRITTEN.exec(said) ?? [];
  const date = new Date(written ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000', '');
}

const zoneOf = (zone: string): string => (/^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`);
