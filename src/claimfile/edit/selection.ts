import { hull, overlaps, type Span } from '../../text/span.ts';
import { type Anchor, type AnchorText, findAnchors, LONGEST_GAP, type Selector, selected } from '../format/anchor.ts';
import { cleanName, cleanText, contentOf, selectorFor } from '../format/passages.ts';
import { LONGEST_NAME } from '../format/schema.ts';
import type { EditRefusal } from './edit.ts';

/** Words that a person selected, as a claim file quotes them. */
export interface Quoted {
  readonly words: string;
  readonly spans: readonly Span[];
  /** Says which passage is meant, where the article has the same words several times. */
  readonly at: Selector | null;
}

const EDGE = /[\s\u0085\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Selected spans in text order without blanks and direction marks at their ends; those that touch are one. */
function tidySpans({ text }: AnchorText, spans: readonly Span[]): Span[] {
  const trimmed = spans.flatMap((span): Span[] => {
    let [start, end] = [Math.max(0, span.start), Math.min(text.length, span.end)];
    while (start < end && EDGE.test(text[start] ?? '')) start += 1;
    while (end > start && EDGE.test(text[end - 1] ?? '')) end -= 1;
    return start < end ? [{ start, end }] : [];
  });
  const joined: Span[] = [];
  for (const span of trimmed.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && cleanText(text.slice(last.end, span.start)) === '')
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** The content of a claim from a selection, quoted as `isnad draft` quotes it. */
export function quotedContent(article: AnchorText, selection: readonly Span[]): Quoted | EditRefusal {
  const spans = tidySpans(article, selection);
  if (spans.length === 0) return refusal('content', NOTHING);
  const claim = { content: { text: '', spans } };
  const words = contentOf(claim, article);
  const anchors = findAnchors(article, words);
  const meant = anchors.find((anchor) => isAt(article, anchor, spans));
  if (meant === undefined) return refusal('content', NOT_QUOTABLE);
  return { words, spans: meant.spans, at: selectorFor(anchors, claim, article) };
}

/** The cue or the mention of a claim from a selection; empty words for no spans. */
export function quotedWords(
  article: AnchorText,
  selection: readonly Span[],
  field: 'cue' | 'mention',
): Quoted | EditRefusal {
  const spans = tidySpans(article, selection);
  if (spans.length === 0) return { words: '', spans, at: null };
  const words = spans.map(({ start, end }) => cleanText(article.text.slice(start, end))).join(' … ');
  const isThere =
    words.length <= LONGEST_NAME && findAnchors(article, words).some((each) => isAt(article, each, spans));
  return isThere ? { words: cleanName(words), spans, at: null } : refusal(field, NOT_QUOTABLE);
}

/** A claim's selector for another content: the former one, where it still says what is meant. */
export function keptSelector(article: AnchorText, former: Selector | undefined, quoted: Quoted): Selector | undefined {
  const found = former === undefined ? [] : selected(article, findAnchors(article, quoted.words), former);
  const isMeant = found.length === 1 && found[0] !== undefined && isAt(article, found[0], quoted.spans);
  return isMeant && quoted.at !== null ? former : (quoted.at ?? undefined);
}

/** Whether words found in the article are the selected ones. */
function isAt({ text }: AnchorText, anchor: Anchor, spans: readonly Span[]): boolean {
  const [found, meant] = [hull(anchor.spans), hull(spans)];
  if (found === null || meant === null || !overlaps(found, meant)) return false;
  return cleanText(text.slice(found.start, found.end)) === cleanText(text.slice(meant.start, meant.end));
}

const NOTHING = { en: 'the selection has no words; select some', ar: 'ليس في التحديد كلمات؛ حدّد بعضها' };
const NOT_QUOTABLE = {
  en: `these words cannot be quoted; select whole words, and parts that are at most ${LONGEST_GAP} characters apart`,
  ar: `لا يمكن اقتباس هذه الكلمات؛ حدّد كلمات كاملة، وأجزاء لا يفصل بينها أكثر من ${LONGEST_GAP} حرف`,
};

const refusal = (field: string, error: EditRefusal['error']): EditRefusal => ({ error, field });
