import type { AnalyzedArticle } from '../report/analyzed-article.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { ComparableSource } from './comparable-source.ts';
import type { NameReader } from './name-reader.ts';

// Credit lines are short, and are the first or last lines of an article.
const LONGEST_LINE = 120;
const AT_THE_TOP = 3;
const AT_THE_END = 3;
/** The most words that may accompany an agency's name, such as a photographer or a city. */
const MOST_BESIDE = 2;

/**
 * The agencies that an article credits: as its author, in a dateline, in a credit line, or in
 * brackets after its last words.
 */
export function creditsOf({ document, report }: AnalyzedArticle, names: NameReader): ComparableSource[] {
  const { text, paragraphs } = document;
  const claimed = report.claims
    .filter(({ source }) => source !== null)
    .flatMap(({ content, cue }) => [...content.spans, ...(cue?.spans ?? [])]);
  const found = paragraphs.flatMap((paragraph, index): string[] => {
    if (paragraph.dateline !== null) return [textAt(text, paragraph.dateline)];
    if (index >= AT_THE_TOP && index < paragraphs.length - AT_THE_END) return [];
    const line = textAt(text, paragraph);
    const isCredit = line.length <= LONGEST_LINE && names.besideCredit(line) <= MOST_BESIDE;
    if (isCredit && !claimed.some((span) => overlaps(span, paragraph))) return [line];
    return index === paragraphs.length - 1 ? inBrackets(line, names) : [];
  });
  const { outlet = '', author = '' } = report.document;
  const said = [outlet, author].filter((name) => names.besideCredit(name) <= MOST_BESIDE);
  const agencies = new Map([...said, ...found].flatMap((line) => [...names.agencies(line)]));
  return [...agencies].map(([key, name]) => ({
    name,
    transparency: 'organisation',
    keys: [key],
    words: [],
    outlet: true,
  }));
}

const textAt = (text: string, { start, end }: Span): string => text.slice(start, end);

function inBrackets(line: string, names: NameReader): string[] {
  const [, inside] = /\(([^()]{2,40})\)[\s.]*$/u.exec(line) ?? [];
  return inside !== undefined && names.besideCredit(inside) === 0 ? [inside] : [];
}
